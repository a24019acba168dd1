package io.waymark.routing.testkit.reference;

import com.google.re2j.Pattern;
import io.waymark.routing.match.PathTemplate;
import io.waymark.routing.match.RegexPattern;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The regular expressions and templates of paths, each compiled once: long lists take too long otherwise. Safe for any thread. */
final class PlainRegexes {

    private final Map<String, Pattern> regexes = new ConcurrentHashMap<>();
    private final Map<String, Pattern> templates = new ConcurrentHashMap<>();

    Pattern of(RegexPattern regex) {
        return regexes.computeIfAbsent(regex.text(), Pattern::compile);
    }

    Pattern of(PathTemplate template) {
        return templates.computeIfAbsent(template.text(), text -> Pattern.compile(PlainPaths.regex(template)));
    }
}
