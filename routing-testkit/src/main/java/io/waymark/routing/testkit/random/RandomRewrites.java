package io.waymark.routing.testkit.random;

import io.waymark.routing.action.HostRewrite;
import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.match.PathTemplate;
import io.waymark.routing.match.RegexPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Rewrites of path and host. Some make what a policy refuses. */
record RandomRewrites(Dice dice, Profile profile) {

    /**
     * A rewrite of the path, or none.
     *
     * @param templated whether every match of the rule has the variables of {@link Words#TARGET_TEMPLATES}
     */
    PathRewrite path(boolean templated) {
        if (!profile.has(Feature.REWRITES) || dice.chance(templated ? 20 : 50)) {
            return PathRewrite.KEEP;
        }
        PathRewrite rewrite = rewrite(templated);
        return dice.chance(15) ? new PathRewrite.Noted(rewrite) : rewrite;
    }

    private PathRewrite rewrite(boolean templated) {
        List<Supplier<PathRewrite>> kinds = new ArrayList<>();
        kinds.add(() -> new PathRewrite.Full(dice.any("/", "/n", "/n/m/", "/n/../m")));
        kinds.add(this::prefix);
        kinds.add(this::prefix);
        kinds.add(this::regex);
        kinds.add(() -> new PathRewrite.Formatted(new RandomTexts(dice).path()));
        if (templated) {
            kinds.add(() -> new PathRewrite.Template(PathTemplate.parse(dice.oneOf(Words.TARGET_TEMPLATES))));
        }
        return dice.oneOf(kinds).get();
    }

    private PathRewrite prefix() {
        String replacement = dice.any("", "/", "/n", "/n/", "n", "/a/b", "/.");
        return new PathRewrite.Prefix(replacement, dice.any(PathRewrite.Join.values()));
    }

    private PathRewrite regex() {
        return new PathRewrite.Regex(
                new RegexPattern(dice.any("/a", "a|b", "^/([^/]*)/(.*)$", "b$", "(?i)A", "(/)(b)?")),
                dice.any("/n", "", "\\2-\\1", "/\\0", "\\\\x", "\\9", "/.."));
    }

    HostRewrite host() {
        if (!profile.has(Feature.REWRITES) || dice.chance(60)) {
            return HostRewrite.KEEP;
        }
        return dice.chance(15) ? new HostRewrite.Noted(rewrite(), dice.chance(50)) : rewrite();
    }

    private HostRewrite rewrite() {
        return dice.either(
                () -> new HostRewrite.Literal(dice.any("n.example", "a.example:8080", "b.example")),
                () -> new HostRewrite.FromHeader(dice.oneOf(Words.HEADERS)),
                () -> new HostRewrite.FromPath(
                        new RegexPattern(dice.any("^/([^/]*).*$", "/", "a")), dice.any("\\1.example", "", "n")),
                HostRewrite.Endpoint::new,
                () -> new HostRewrite.Formatted(new RandomTexts(dice).text()));
    }
}
