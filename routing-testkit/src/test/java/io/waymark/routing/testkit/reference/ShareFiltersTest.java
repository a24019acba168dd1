package io.waymark.routing.testkit.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.Resolution;
import io.waymark.routing.RoutingRequest;
import io.waymark.routing.action.CorsPolicy;
import io.waymark.routing.action.Destination;
import io.waymark.routing.action.HeaderChange;
import io.waymark.routing.action.HeaderEdit;
import io.waymark.routing.action.HostRewrite;
import io.waymark.routing.action.Mirror;
import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.action.ShareFilters;
import io.waymark.routing.action.WeightedDestination;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.match.Fraction;
import io.waymark.routing.meta.Extension;
import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.policy.RequestPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is done for one share of a split alone. */
class ShareFiltersTest {

    private static final RoutingRequest REQUEST = RoutingRequest.get("http://h/a/b?q=1");
    private static final Extension OF_RULE = new Extension("rule", "r");
    private static final Extension OF_SHARE = new Extension("share", "s");
    private static final RouteAction.Redirect REDIRECT = new RouteAction.Redirect(
            301,
            Optional.empty(),
            Optional.of("there.example"),
            OptionalInt.empty(),
            RouteAction.PortRule.LISTENER,
            new PathRewrite.Full("/moved"),
            RouteAction.Query.KEEP);

    /** Four shares of weight 1, so that the random value is the index: plain, rewriting, redirecting, not available. */
    private static final RoutingConfig CONFIG = Routing.config(rule -> rule.extension(OF_RULE)
            .mirror(mirror("of-rule"))
            .responseHeader(HeaderChange.set("x-rule", "1"))
            .forwardTo(Destination.backend("plain"))
            .forwardTo(share(
                    Destination.backend("rewriting"),
                    new ShareFilters(
                            Optional.of(new PathRewrite.Full("/new")),
                            Optional.empty(),
                            List.of(mirror("of-share")),
                            Optional.of(anyOrigin()),
                            List.of(OF_SHARE))))
            .forwardTo(share(Destination.backend("redirecting"), redirecting()))
            .forwardTo(
                    share(new Destination.Unavailable(ObjectName.parse("missing"), 500, "not there"), redirecting())));

    private static WeightedDestination share(Destination destination, ShareFilters filters) {
        List<HeaderEdit> headers = List.of(HeaderChange.set("x-share", "1"));
        return new WeightedDestination(destination, 1, List.of(), headers, Optional.empty(), filters);
    }

    private static ShareFilters redirecting() {
        return new ShareFilters(
                Optional.empty(), Optional.of(REDIRECT), List.of(), Optional.of(anyOrigin()), List.of(OF_SHARE));
    }

    private static Mirror mirror(String name) {
        return new Mirror(Destination.backend(name), Fraction.ALL);
    }

    private static CorsPolicy anyOrigin() {
        return new CorsPolicy(true, List.of(), List.of(), List.of(), List.of(), false, Duration.ofSeconds(5));
    }

    private static Resolution resolve(RoutingRequest request, long random) {
        return Routing.router(CONFIG, RequestPolicy.SECURE, random).resolve(request);
    }

    @ParameterizedTest
    @CsvSource({"0, plain", "1, rewriting", "2, 301 http://there.example/moved?q=1", "3, 500", "4, plain"})
    void eachShareHasItsOwnOutcome(long random, String outcome) {
        assertThat(Routing.text(resolve(REQUEST, random), REQUEST)).isEqualTo(outcome);
    }

    @Test
    void theFiltersOfOtherSharesDoNothing() {
        Resolution.Forward plain = (Resolution.Forward) resolve(REQUEST, 0);
        assertThat(plain.target(REQUEST)).isEqualTo("/a/b?q=1");
        assertThat(plain.mirrors()).containsExactly(mirror("of-rule"));
        assertThat(plain.extensions()).containsExactly(OF_RULE);
    }

    @Test
    void mirrorsAndDataOfTheShareFollowThoseOfTheRule() {
        Resolution.Forward rewriting = (Resolution.Forward) resolve(REQUEST, 1);
        assertThat(rewriting.target(REQUEST)).isEqualTo("/new?q=1");
        assertThat(rewriting.mirrors()).containsExactly(mirror("of-rule"), mirror("of-share"));
        assertThat(rewriting.extensions()).containsExactly(OF_RULE, OF_SHARE);
    }

    @Test
    void aRedirectCarriesHeaderChangesAndDataOfRuleAndShare() {
        Resolution.Redirect redirect = (Resolution.Redirect) resolve(REQUEST, 2);
        assertThat(redirect.responseHeaders(REQUEST, List.of()))
                .containsExactly(HeaderChange.set("x-rule", "1"), HeaderChange.set("x-share", "1"));
        assertThat(redirect.extensions()).containsExactly(OF_RULE, OF_SHARE);
    }

    @Test
    void aShareThatIsNotAvailableAnswersWithItsErrorAndTellsTheData() {
        Resolution.Respond respond = (Resolution.Respond) resolve(REQUEST, 3);
        assertThat(respond.reason()).isEqualTo("not there");
        assertThat(respond.responseHeaders(REQUEST, List.of())).containsExactly(HeaderChange.set("x-rule", "1"));
        assertThat(respond.extensions()).containsExactly(OF_RULE, OF_SHARE);
    }

    @ParameterizedTest
    @CsvSource({"0, plain", "1, 204", "2, 204", "3, 500"})
    void thePolicyOfTheChosenShareAnswersPreflights(long random, String outcome) {
        RoutingRequest preflight = RoutingRequest.builder()
                .method("OPTIONS")
                .url("http://h/a")
                .header("origin", "https://o.example")
                .header("access-control-request-method", "PUT")
                .build();
        assertThat(Routing.text(resolve(preflight, random), preflight)).isEqualTo(outcome);
    }

    @Test
    void whereRuleAndShareRewriteTheRuleWins() {
        ShareFilters full = new ShareFilters(
                Optional.of(new PathRewrite.Full("/share")), Optional.empty(), List.of(), Optional.empty(), List.of());
        RoutingConfig config = Routing.config(rule -> rule.rewritePath(new PathRewrite.Full("/rule"))
                .rewriteHost(new HostRewrite.Literal("rule.example"))
                .forwardTo(new WeightedDestination(
                        Destination.backend("b"),
                        1,
                        List.of(),
                        List.of(),
                        Optional.of(new HostRewrite.Literal("share.example")),
                        full)));
        Resolution.Forward forward = Routing.forward(config, REQUEST);
        assertThat(forward.target(REQUEST)).isEqualTo("/rule?q=1");
        assertThat(forward.authority(REQUEST)).isEqualTo("rule.example");
    }
}
