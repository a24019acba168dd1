package io.waymark.routing.engine.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.Resolution;
import io.waymark.routing.RouterOptions;
import io.waymark.routing.RoutingRequest;
import io.waymark.routing.RoutingRequestBuilder;
import io.waymark.routing.SplitSource;
import io.waymark.routing.Upstream;
import io.waymark.routing.config.Protocol;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.engine.RoutingEngine;
import io.waymark.routing.policy.RequestPolicy;
import io.waymark.routing.testkit.reference.ReferenceRouter;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Puts a request to the engine and to the reference router. */
final class Asked {

    private static final Pattern CODE = Pattern.compile("\\{([0-9A-F]{2,4})}");

    private Asked() {}

    /** A gateway with one listener and one route of one rule. */
    static RoutingConfig config(Consumer<RouteRule.Builder> rule) {
        return RoutingConfig.builder()
                .gateway("gate", gateway -> gateway.listener(80, Protocol.HTTP))
                .route("route", route -> route.parent("gate").rule(rule))
                .build();
    }

    /** Rows of a table: cells are divided by {@code |} between blanks; {@code (none)} is the empty text; a line with {@code --} is a heading. */
    static Stream<Arguments> rows(String table) {
        return table.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("--"))
                .map(line -> Arguments.of((Object[]) Stream.of(line.strip().split("\\s+[|]\\s+", -1))
                        .map(cell -> cell.equals("(none)") ? "" : cell)
                        .toArray(String[]::new)));
    }

    /** A text in which {@code {0D}} stands for a carriage return, and so on. */
    static String text(String written) {
        return CODE.matcher(written)
                .replaceAll(code ->
                        Matcher.quoteReplacement(String.valueOf((char) HexFormat.fromHexDigits(code.group(1)))));
    }

    /**
     * A request.
     *
     * @param headers lines divided by {@code &}, each {@code name: value}; empty for none
     */
    static RoutingRequest request(String method, String authority, String target, String headers) {
        RoutingRequestBuilder request = RoutingRequest.builder()
                .method(text(method))
                .authority(text(authority))
                .target(text(target))
                .port(80);
        for (String line : headers.isEmpty() ? new String[0] : headers.split("&", -1)) {
            int colon = line.indexOf(':');
            request.header(text(line.substring(0, colon)).strip(), text(line.substring(colon + 1)));
        }
        return request.build();
    }

    /** The destination, authority and target of what is sent on; {@code REASON@offset}; or the location of a redirect. */
    static String answer(RoutingConfig config, RequestPolicy policy, RoutingRequest request) {
        RouterOptions options = RouterOptions.DEFAULT.policy(policy).split(SplitSource.fixed(0));
        String answer = said(RoutingEngine.compile(config, options).resolve(request), request);
        assertThat(answer)
                .as("engine and reference, policy %s", policy)
                .isEqualTo(said(ReferenceRouter.compile(config, options).resolve(request), request));
        return answer;
    }

    private static String said(Resolution resolution, RoutingRequest request) {
        if (resolution instanceof Resolution.Forward forward) {
            return forward.upstream(request).map(Upstream::label).orElse("(nowhere)") + " " + forward.authority(request)
                    + forward.target(request);
        }
        if (resolution instanceof Resolution.Redirect redirect) {
            return redirect.location(request);
        }
        if (resolution instanceof Resolution.Rejected rejected) {
            return rejected.reason() + "@" + rejected.offset();
        }
        return "(no match)";
    }
}
