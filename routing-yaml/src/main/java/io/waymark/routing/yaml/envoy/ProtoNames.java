package io.waymark.routing.yaml.envoy;

import io.waymark.routing.yaml.source.SourceNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spellings of the JSON form of protocol buffers. */
final class ProtoNames {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,19}(\\.0{1,9})?([eE]\\+?[0-9]{1,2})?");
    private static final Pattern DURATION = Pattern.compile("([0-9]{1,12})(\\.([0-9]{1,9}))?s");

    private ProtoNames() {}

    /** {@code prefix_rewrite} for {@code prefixRewrite}; names without capitals, and type URLs, stay. */
    static String snakeCase(String name) {
        if (name.startsWith("@") || name.chars().noneMatch(c -> c >= 'A' && c <= 'Z')) {
            return name;
        }
        StringBuilder snake = new StringBuilder(name.length() + 4);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                snake.append('_').append((char) (c + 32));
            } else {
                snake.append(c);
            }
        }
        return snake.toString();
    }

    /** A whole number, as a number or as text; absent if it is none, or does not fit 64 bits. */
    static Optional<Long> wholeNumber(SourceNode.Scalar scalar) {
        if (!NUMBER.matcher(scalar.text()).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(scalar.text()).longValueExact());
        } catch (ArithmeticException tooLarge) {
            return Optional.empty();
        }
    }

    /** Seconds with up to nine decimals, and an {@code s}. */
    static Optional<Duration> duration(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String decimals = Optional.ofNullable(matcher.group(3)).orElse("");
        long nanos = Long.parseLong((decimals + "000000000").substring(0, 9));
        return Optional.of(Duration.ofSeconds(Long.parseLong(matcher.group(1)), nanos));
    }
}
