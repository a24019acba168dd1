package io.waymark.routing.testkit.small;

import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.action.PathRewrite.Join;
import io.waymark.routing.match.Field;
import io.waymark.routing.match.FieldMatch;
import io.waymark.routing.match.HostPattern;
import io.waymark.routing.match.Missing;
import io.waymark.routing.match.PathMatch;
import io.waymark.routing.match.PathTemplate;
import io.waymark.routing.match.RegexPattern;
import io.waymark.routing.match.ValueMatch;
import java.util.List;

/** The worlds: each asks one question with every kind of one part, and {@link #MIX} takes two kinds of every part together. */
public final class SmallWorlds {

    private static final Field HEADER = Field.header("h");
    private static final Field QUERY = Field.query("q");

    private static final PathMatch[] EVERY_PATH = {
        PathMatch.ANY,
        PathMatch.exact("/"),
        PathMatch.exact("/a"),
        PathMatch.exact("/a/"),
        new PathMatch.Exact("/A", true),
        PathMatch.textPrefix(""),
        PathMatch.textPrefix("/a"),
        PathMatch.textPrefix("/a/"),
        PathMatch.segmentPrefix("/"),
        PathMatch.segmentPrefix("/a"),
        new PathMatch.SegmentPrefix("/A/", true),
        PathMatch.suffix("/b"),
        PathMatch.template("/{x}"),
        PathMatch.template("/a/*"),
        PathMatch.template("/{x}/b"),
        PathMatch.template("/**"),
        PathMatch.regex("/a.*"),
        PathMatch.regex("/[ab]"),
        PathMatch.grpcService("a")
    };

    private static final RequestAlphabet REQUEST_PATHS = RequestAlphabet.ONE.paths(
            "/", "/a", "/a/", "/ab", "/a/b", "/A", "/A/b", "/b", "/b/", "/b/b", "/a/b/b", "/a%2Fb", "*");

    /** Which path wins: every kind of path, under two priorities. */
    public static final SmallWorld PATHS =
            new SmallWorld("paths", RouteAlphabet.ONE.paths(EVERY_PATH).priorities(1, 2), REQUEST_PATHS);

    /** Which host is the scope: every kind of host, with a path that a more specific host may hide. */
    public static final SmallWorld HOSTS = new SmallWorld(
            "hosts",
            RouteAlphabet.ONE
                    .hosts(
                            HostPattern.ANY,
                            HostPattern.exact("a.x"),
                            HostPattern.exact("b.a.x"),
                            HostPattern.exact("a.x:81"),
                            new HostPattern.Wildcard(".x"),
                            new HostPattern.Wildcard(".a.x"),
                            new HostPattern.Ending("a.x"),
                            new HostPattern.Beginning("a."),
                            new HostPattern.Beginning("b"))
                    .paths(PathMatch.segmentPrefix("/"), PathMatch.exact("/a")),
            RequestAlphabet.ONE
                    .authorities("a.x", "A.x", "b.a.x", "c.b.a.x", "ba.x", "x", "a.y", "b", "a.x:81", "a.x:82")
                    .paths("/a", "/b"));

    /** Which conditions hold and count: every kind of header, query parameter and method, on a path and without. */
    public static final SmallWorld CONDITIONS = new SmallWorld(
            "conditions",
            RouteAlphabet.ONE
                    .methodOrNone("GET")
                    .headerOrNone(
                            FieldMatch.of(HEADER, ValueMatch.exact("1")),
                            FieldMatch.of(HEADER, ValueMatch.prefix("1")),
                            FieldMatch.of(HEADER, ValueMatch.range(1, 2)),
                            FieldMatch.of(HEADER, ValueMatch.PRESENT),
                            FieldMatch.not(HEADER, ValueMatch.PRESENT),
                            FieldMatch.not(HEADER, ValueMatch.exact("1")),
                            new FieldMatch(HEADER, ValueMatch.exact("1"), true, Missing.DIFFERS))
                    .queryOrNone(FieldMatch.of(QUERY, ValueMatch.exact("1")), FieldMatch.of(QUERY, ValueMatch.PRESENT)),
            RequestAlphabet.ONE
                    .methods("GET", "POST")
                    .headerValues(List.of(List.of(), List.of(""), List.of("1"), List.of("12"), List.of("1", "2")))
                    .queries("", "?q=1", "?q=2&q=1", "?q"));

    /** How the parts weigh against each other: two kinds of every part. */
    public static final SmallWorld MIX = new SmallWorld(
            "mix",
            RouteAlphabet.ONE
                    .hosts(HostPattern.ANY, HostPattern.exact("a.x"))
                    .paths(PathMatch.segmentPrefix("/a"), PathMatch.exact("/a"))
                    .methodOrNone("GET")
                    .headerOrNone(FieldMatch.of(HEADER, ValueMatch.exact("1")))
                    .queryOrNone(FieldMatch.of(QUERY, ValueMatch.exact("1")))
                    .priorities(1, 2),
            RequestAlphabet.ONE
                    .authorities("a.x", "b.x")
                    .paths("/a", "/a/b")
                    .methods("GET", "POST")
                    .headerValues(List.of(List.of(), List.of("1")))
                    .queries("", "?q=1"));

    /** What becomes of the path: every kind of rewrite behind every kind of path. Meant for tables of one route. */
    public static final SmallWorld REWRITES = new SmallWorld(
            "rewrites",
            RouteAlphabet.ONE
                    .paths(EVERY_PATH)
                    .rewrites(
                            new PathRewrite.Full("/n"),
                            new PathRewrite.Prefix("", Join.TEXT),
                            new PathRewrite.Prefix("/", Join.TEXT),
                            new PathRewrite.Prefix("/", Join.ONE_SLASH),
                            new PathRewrite.Prefix("/n", Join.ONE_SLASH),
                            new PathRewrite.Prefix("/", Join.SEGMENTS),
                            new PathRewrite.Prefix("/n/", Join.SEGMENTS),
                            new PathRewrite.Regex(new RegexPattern("a|b"), "n\\0"),
                            new PathRewrite.Template(PathTemplate.parse("/n/{x}"))),
            REQUEST_PATHS.queries("", "?a=b"));

    private SmallWorlds() {}

    /** All of them. */
    public static List<SmallWorld> all() {
        return List.of(PATHS, HOSTS, CONDITIONS, MIX, REWRITES);
    }
}
