package io.waymark.routing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.waymark.routing.Router;
import io.waymark.routing.RouterOptions;
import io.waymark.routing.RoutingRequest;
import io.waymark.routing.testkit.Outcome;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Resolving a plain request makes no garbage, whatever the answer. */
class AllocationTest {

    private static final int ROUNDS = 10;
    private static final int REQUESTS = 5_000;

    private static final Router ROUTER = RoutingEngine.compile(SampleConfig.CONFIG, RouterOptions.DEFAULT);

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "an exact path,              FORWARD,  /exact",
        "an exact path with a query, FORWARD,  /exact?a=1&b=2",
        "a text prefix,              FORWARD,  /shopping/7",
        "a rewritten prefix,         FORWARD,  /old/items/7",
        "a prefix by segments,       FORWARD,  /segments/a/b/c",
        "a template,                 FORWARD,  /users/7/orders/9",
        "a query parameter,          FORWARD,  /query?x=1&tenant=t3",
        "a header value,             FORWARD,  /tenants",
        "a split,                    FORWARD,  /split",
        "filters of each share,      FORWARD,  /own/items/7",
        "a second table,             FORWARD,  /service/orders/1",
        "a second table in vain,     NO_MATCH, /service/other",
        "a redirect,                 REDIRECT, /moved",
        "a redirect of a prefix,     REDIRECT, /was/a/b",
        "a response,                 RESPOND,  /fixed",
        "no match,                   NO_MATCH, /nothing/here",
    })
    void resolvingAPlainRequestMakesNoGarbage(String what, Outcome.Kind answer, String target) {
        RoutingRequest request = RoutingRequest.builder()
                .url("http://Shop.example.com:80" + target)
                .header("host", "shop.example.com:80")
                .header("user-agent", "a client with a name that is not short at all")
                .header("x-tenant", "t7")
                .build();
        assertThat(Outcome.of(ROUTER.resolve(request), request).kind()).isEqualTo(answer);

        assertThat(leastBytes(request)).as(what).isZero();
    }

    /** The least of some rounds: while it compiles, the JVM itself leaves a few bytes now and then. */
    private static long leastBytes(RoutingRequest request) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS && least > 0; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < REQUESTS; i++) {
                ROUTER.resolve(request);
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }
}
