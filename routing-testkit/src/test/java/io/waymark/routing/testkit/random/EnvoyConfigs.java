package io.waymark.routing.testkit.random;

import io.waymark.routing.action.Destination;
import io.waymark.routing.action.HeaderChange;
import io.waymark.routing.action.HeaderEdit;
import io.waymark.routing.action.HostRewrite;
import io.waymark.routing.action.Mirror;
import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.action.RetryPolicy;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.action.Timeouts;
import io.waymark.routing.action.WeightedDestination;
import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.Listener;
import io.waymark.routing.config.Protocol;
import io.waymark.routing.config.RouteParent;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.config.RoutingSemantics;
import io.waymark.routing.config.RoutingSemantics.HostSubject;
import io.waymark.routing.match.Field;
import io.waymark.routing.match.FieldMatch;
import io.waymark.routing.match.Fraction;
import io.waymark.routing.match.HostPattern;
import io.waymark.routing.match.Missing;
import io.waymark.routing.match.PathMatch;
import io.waymark.routing.match.RequestMatch;
import io.waymark.routing.match.ValueMatch;
import io.waymark.routing.meta.Extension;
import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.meta.SourceLocation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/** Random configurations that Envoy can say. */
final class EnvoyConfigs {

    private static final List<List<HostPattern>> DOMAINS = List.of(
            List.of(HostPattern.parse("*")),
            List.of(HostPattern.parse("a.example"), HostPattern.parse("b.example:8080")),
            List.of(HostPattern.parse("*.example")),
            List.of(HostPattern.parse("a.*")));

    private final Dice dice;
    private boolean beforeParameters;

    private EnvoyConfigs(Dice dice) {
        this.dice = dice;
    }

    static RoutingConfig next(RandomGenerator random) {
        return new EnvoyConfigs(new Dice(random)).config();
    }

    private RoutingConfig config() {
        RoutingConfig.Builder config = RoutingConfig.builder();
        for (int t = 0; t < dice.between(1, 2); t++) {
            HostSubject subject = new HostSubject(dice.maybe(20, () -> "x-host"), dice.chance(50));
            Listener open = new Listener(
                    "", OptionalInt.empty(), Protocol.HTTP, HostPattern.ANY, Optional.empty(), SourceLocation.NONE);
            String name = "table" + t;
            config.gateway(name, gateway -> gateway.listener(open).semantics(RoutingSemantics.ENVOY.with(subject)));
            beforeParameters = dice.chance(20);
            int hosts = dice.between(1, DOMAINS.size());
            for (int i = 0; i < hosts; i++) {
                host(name, "host" + i, i == 0 && hosts > 1 ? List.of(HostPattern.NAMED) : DOMAINS.get(i), config);
            }
        }
        return config.build();
    }

    private void host(String table, String name, List<HostPattern> domains, RoutingConfig.Builder config) {
        int routes = dice.between(1, 4);
        for (int i = 0; i < routes; i++) {
            String route = dice.chance(50) ? Integer.toString(i) : "named";
            GatewayRoute.Builder made =
                    GatewayRoute.builder(new ObjectName(name, route)).parent(RouteParent.of(new ObjectName("", table)));
            domains.forEach(made::host);
            config.route(made.rule(rule(i)).build());
        }
    }

    private RouteRule rule(int index) {
        PathMatch path = cut(path());
        RouteRule.Builder rule =
                RouteRule.builder().name(Integer.toString(index)).match(match(path));
        boolean perShare = dice.chance(25);
        if (dice.chance(60)) {
            forward(rule, path, perShare);
        } else {
            rule.action(
                    dice.chance(50)
                            ? redirect(path)
                            : new RouteAction.Respond(dice.any(200, 503), dice.any("", "x: y")));
            perShare = false;
        }
        if (!perShare) {
            changes().forEach(rule::requestHeader);
            changes().forEach(rule::responseHeader);
        }
        dice.maybe(20, () -> new Extension("metadata", Map.of("filter_metadata", Map.of("a", List.of(1L, true, "x")))))
                .ifPresent(rule::extension);
        return rule.build();
    }

    private PathMatch path() {
        boolean folds = dice.chance(20);
        return dice.either(
                () -> new PathMatch.Exact(dice.oneOf(Words.PATHS), folds),
                () -> new PathMatch.TextPrefix(dice.chance(20) ? "" : dice.oneOf(Words.PATHS), folds),
                () -> new PathMatch.SegmentPrefix(dice.any("/a", "/a/b", "/A"), folds),
                () -> PathMatch.regex(dice.any("/a(/.*)?", ".*", "(?i)/b")),
                () -> PathMatch.template(dice.oneOf(Words.TEMPLATES)));
    }

    /** All paths of a table but templates are compared up to their parameters, or none. */
    private PathMatch cut(PathMatch path) {
        return beforeParameters && !(path instanceof PathMatch.Template) ? new PathMatch.BeforeParameters(path) : path;
    }

    private RequestMatch match(PathMatch path) {
        RequestMatch.Builder match = RequestMatch.builder().path(path);
        dice.several(0, 2, this::header).forEach(match::field);
        if (dice.chance(20)) {
            boolean present = dice.chance(50);
            match.field(new FieldMatch(
                    Field.query("q"),
                    present ? ValueMatch.PRESENT : text(),
                    present && dice.chance(50),
                    Missing.FAILS));
        }
        dice.maybe(20, () -> new FieldMatch(Field.cookie("c"), text(), dice.chance(50), Missing.DIFFERS))
                .ifPresent(match::field);
        dice.maybe(
                        10,
                        () -> new FieldMatch(
                                Field.attribute("tls.presented"),
                                ValueMatch.exact("true"),
                                dice.chance(50),
                                Missing.DIFFERS))
                .ifPresent(match::field);
        dice.maybe(
                        10,
                        () -> new FieldMatch(
                                Field.attribute("metadata:f:k:l"), text(), dice.chance(50), Missing.DIFFERS))
                .ifPresent(match::field);
        dice.maybe(10, () -> FieldMatch.of(Field.attribute("filter_state:s"), text()))
                .ifPresent(match::field);
        if (dice.chance(10)) {
            match.grpc();
        }
        return match.sample(dice.chance(80) ? Fraction.ALL : new Fraction(dice.between(0, 99), dice.any(100, 10_000)))
                .build();
    }

    private FieldMatch header() {
        Field field = dice.chance(70)
                ? new Field.Header(dice.oneOf(Words.HEADERS), Field.Lines.EACH)
                : dice.any(Field.Part.values());
        ValueMatch value = dice.either(this::text, () -> ValueMatch.PRESENT, () -> ValueMatch.range(-1, 12));
        return new FieldMatch(field, value, dice.chance(30), dice.any(Missing.FAILS, Missing.EMPTY));
    }

    private ValueMatch text() {
        boolean folds = dice.chance(30);
        String text = dice.any("a", "1", "null", "a: b", "%41", "'\"");
        return dice.either(
                () -> new ValueMatch.Exact(text, folds),
                () -> new ValueMatch.Prefix(text, folds),
                () -> new ValueMatch.Suffix(text, folds),
                () -> new ValueMatch.Contains(text, folds),
                () -> ValueMatch.regex("[a-z]+|\\d"));
    }

    private void forward(RouteRule.Builder rule, PathMatch match, boolean perShare) {
        dice.several(1, 3, () -> share(perShare)).forEach(rule::forwardTo);
        PathRewrite rewrite = rewrite(match);
        rule.rewritePath(rewrite.equals(PathRewrite.KEEP) ? rewrite : new PathRewrite.Noted(rewrite))
                .rewriteHost(host());
        rule.timeouts(new Timeouts(
                Optional.of(Duration.ofMillis(dice.any(0, 15_000, 1_500))),
                Optional.empty(),
                dice.maybe(30, () -> Duration.ofNanos(1_000_000_001))));
        dice.maybe(20, () -> new Mirror(Destination.backend("m"), dice.any(Fraction.ALL, new Fraction(1, 1_000_000))))
                .ifPresent(rule::mirror);
        dice.maybe(
                        20,
                        () -> new RetryPolicy(
                                dice.between(0, 3),
                                Optional.of(Duration.ofSeconds(1)),
                                List.of("5xx", "reset"),
                                List.of(503),
                                dice.maybe(50, () -> Duration.ofMillis(25))))
                .ifPresent(rule::retry);
    }

    private WeightedDestination share(boolean perShare) {
        Destination destination = dice.chance(80)
                ? Destination.backend("b" + dice.between(0, 3))
                : new Destination.NamedByHeader("x-cluster");
        List<HeaderEdit> own = changes();
        own.add(HeaderChange.add("x-own", "1"));
        return new WeightedDestination(
                destination,
                dice.between(1, 3),
                perShare ? own : List.of(),
                perShare ? changes() : List.of(),
                dice.maybe(20, () -> new HostRewrite.Literal("h.example:81")));
    }

    private HostRewrite host() {
        HostRewrite rewrite = dice.any(
                HostRewrite.KEEP,
                new HostRewrite.Literal("u.example"),
                new HostRewrite.FromHeader("x-host"),
                new HostRewrite.Endpoint());
        return rewrite.equals(HostRewrite.KEEP) ? rewrite : new HostRewrite.Noted(rewrite, dice.chance(30));
    }

    private PathRewrite rewrite(PathMatch match) {
        return match instanceof PathMatch.Template
                ? PathRewrite.KEEP
                : dice.any(PathRewrite.KEEP, new PathRewrite.Prefix("/p", PathRewrite.Join.TEXT));
    }

    private RouteAction redirect(PathMatch match) {
        return new RouteAction.Redirect(
                dice.any(301, 302, 303, 307, 308),
                dice.any(Optional.empty(), Optional.of("https"), Optional.of("http")),
                dice.any(Optional.empty(), Optional.of("r.example")),
                dice.any(OptionalInt.empty(), OptionalInt.of(81)),
                RouteAction.PortRule.AUTHORITY,
                dice.chance(50) ? new PathRewrite.Full("/full?q=1") : rewrite(match),
                dice.any(RouteAction.Query.values()));
    }

    /** In the order in which one level of Envoy makes them, none of them twice. */
    private List<HeaderEdit> changes() {
        List<HeaderEdit> changes = new ArrayList<>();
        dice.maybe(30, () -> HeaderChange.remove("x-r")).ifPresent(changes::add);
        dice.maybe(30, () -> HeaderChange.set("x-s", dice.any("", "50%", "a b")))
                .ifPresent(changes::add);
        dice.maybe(20, () -> new HeaderChange(HeaderChange.Operation.SET_IF_PRESENT, "x-t", "1"))
                .ifPresent(changes::add);
        dice.maybe(30, () -> HeaderChange.add("x-a", "1")).ifPresent(changes::add);
        dice.maybe(20, () -> new HeaderChange(HeaderChange.Operation.ADD_IF_ABSENT, "x-b", "2"))
                .ifPresent(changes::add);
        return changes;
    }
}
