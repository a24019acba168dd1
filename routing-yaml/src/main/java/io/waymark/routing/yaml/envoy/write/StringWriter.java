package io.waymark.routing.yaml.envoy.write;

import io.waymark.routing.match.RegexPattern;
import io.waymark.routing.match.ValueMatch;
import io.waymark.routing.yaml.problem.Refusals;
import io.waymark.routing.yaml.text.YamlMap;

/** Writes StringMatcher and RegexMatcher. */
record StringWriter(boolean xds, Refusals refusals) implements ValueMatch.Cases<YamlMap> {

    static YamlMap write(ValueMatch value, Refusals refusals) {
        return value.on(new StringWriter(false, refusals));
    }

    /** As in cncf/xds, where a regular expression says its engine. */
    static YamlMap xds(ValueMatch value, Refusals refusals) {
        return value.on(new StringWriter(true, refusals));
    }

    static YamlMap regex(RegexPattern pattern) {
        return new YamlMap().put("regex", pattern.text());
    }

    @Override
    public YamlMap exact(ValueMatch.Exact match) {
        return text("exact", match.text(), match.ignoreCase());
    }

    @Override
    public YamlMap prefix(ValueMatch.Prefix match) {
        return text("prefix", match.text(), match.ignoreCase());
    }

    @Override
    public YamlMap suffix(ValueMatch.Suffix match) {
        return text("suffix", match.text(), match.ignoreCase());
    }

    @Override
    public YamlMap contains(ValueMatch.Contains match) {
        return text("contains", match.text(), match.ignoreCase());
    }

    private static YamlMap text(String kind, String text, boolean ignoreCase) {
        YamlMap matcher = new YamlMap().put(kind, text);
        return ignoreCase ? matcher.put("ignore_case", true) : matcher;
    }

    @Override
    public YamlMap regex(ValueMatch.Regex match) {
        YamlMap regex = xds ? new YamlMap().put("google_re2", new YamlMap()) : new YamlMap();
        return new YamlMap()
                .put("safe_regex", regex.put("regex", match.pattern().text()));
    }

    @Override
    public YamlMap range(ValueMatch.Range match) {
        refusals.refuse("only headers of routes are compared with a range of numbers");
        return new YamlMap();
    }

    @Override
    public YamlMap present(ValueMatch.Present match) {
        refusals.refuse("this cannot be asked whether it is there, only what its value is");
        return new YamlMap();
    }
}
