package io.waymark.routing.testkit.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.RoutingRequest;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.policy.RequestPolicy;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which paths each kind of path match takes, read as they are sent. */
class PathMatchTest {

    static Stream<Arguments> paths() {
        return Table.rows("""
                -- match                    | takes                                     | leaves
                exact:/a                    | /a /a?q=1 /a?                             | /a/ /b /A /a/b / /aa
                exact:/a/                   | /a/                                       | /a /a//
                exact:/                     | / /?q                                     | /a
                EXACT:/a                    | /a /A                                     | /a/
                exact:/caf%C3%A9            | /caf%C3%A9                                | /caf
                prefix:/a                   | /a /a/ /a/b /ab /a?x                      | / /b /A /b/a
                prefix:/a/                  | /a/ /a/b                                  | /a /ab
                prefix:/                    | / /a /a/b                                 | (none)
                PREFIX:/a                   | /a /Ab                                    | /b
                segments:/a                 | /a /a/ /a/b /a/b/ /a?x                    | / /ab /A /b/a /a-b /a.b
                segments:/a/                | /a /a/ /a/b                               | /ab
                segments:/a/b               | /a/b /a/b/c                               | /a /a/bc /a/b-c
                segments:/                  | / /a /a/b                                 | (none)
                SEGMENTS:/a                 | /A /A/b                                   | /Ab
                suffix:.js                  | /a.js /a/b.js /.js /a.js?v=1              | /a.jsx /js /a.js/
                regex:/a|/b                 | /a /b                                     | /a/b /ab /c
                regex:/[0-9]+               | /1 /12                                    | /1a /a1 /1/2 /
                regex:/a.*                  | /a /a/b /ab                               | /b/a
                regex:.*                    | / /a/b                                    | (none)
                grpc:pkg.Greeter/Hello      | /pkg.Greeter/Hello                        | /pkg.Greeter/HelloAll /pkg.Greeter /pkg.Greeter/Hello/ /pkg.greeter/Hello
                grpc:pkg.Greeter            | /pkg.Greeter/Hello /pkg.Greeter/Bye       | /pkg.Greeter2/Hello /pkg.Greeter /Greeter/Hello
                template:/a/{b}             | /a/1 /a/x-y                               | /a /a/ /a/1/2
                template:/a/{b}/c           | /a/1/c                                    | /a/c /a//c /a/1/2/c
                template:/a/*               | /a/1                                      | /a/1/2
                template:/a/**              | /a/ /a/1 /a/1/2                           | /b
                any                         | / /a /a/b?c                               | (none)
                """);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("paths")
    void aPathIsTakenOrLeft(String match, String takes, String leaves) {
        RoutingConfig config = Routing.matching(each -> each.path(Terse.path(match)));

        assertAll(config, takes, "hit");
        assertAll(config, leaves, "(no match)");
    }

    private static void assertAll(RoutingConfig config, String paths, String expected) {
        for (String path : paths.isEmpty() ? new String[0] : paths.split(" +", -1)) {
            RoutingRequest request =
                    RoutingRequest.builder().authority("a.example").target(path).build();
            assertThat(Routing.answer(config, RequestPolicy.RAW, request))
                    .as(path)
                    .isEqualTo(expected);
        }
    }
}
