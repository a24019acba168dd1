package io.waymark.routing.engine.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.Resolution;
import io.waymark.routing.RoutingRequest;
import io.waymark.routing.SplitSource;
import io.waymark.routing.config.RoutingSemantics;
import io.waymark.routing.policy.RequestPolicy;
import io.waymark.routing.testkit.reference.ReferenceReading;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The reader of paths against an independent second one, that of the reference router: on every string of a small alphabet, and on random long
 * ones; and what it has made canonical it leaves as it is. {@code -Dwaymark.length} says how long the strings of the small alphabet get, {@code
 * -Dwaymark.paths} how many random ones there are.
 */
class CanonicalPathTest {

    /** What means something to a reader of paths, and a letter that does not. */
    private static final String ALPHABET = "/.%2efF;\\a?";

    private static final int LENGTH = Integer.getInteger("waymark.length", 6);
    private static final int SHORTER = LENGTH - 2;
    private static final int PATHS = Integer.getInteger("waymark.paths", 2_000);
    private static final int LONGEST = 16_384;
    private static final List<String> PIECES = List.of(
            "/",
            "//",
            "/.",
            "/..",
            "/%2e",
            "/.%2E/",
            "%2F",
            "%5c",
            "\\",
            "%25",
            "%252e",
            "%00",
            "%1f",
            "%",
            "%4",
            "%zz",
            "%41",
            "%7e",
            "%32",
            "%65",
            "%25%32",
            "%c3%a9",
            "%c0%af",
            "%ED%A0%80",
            "%f0%9f%98%80",
            "%e2%82",
            "\u00e9",
            "\ud83d",
            " ",
            "\"",
            ";",
            ";x=1",
            "..;",
            "a",
            "orders",
            "-._~",
            "!$&'()*+,:@",
            "#",
            "?",
            "?a=b&c=%20");

    static Stream<RequestPolicy> presets() {
        return RequestPolicy.presets().stream();
    }

    /** Reads paths by both. Used by one thread. */
    private static final class Both {

        private final RequestReader engine;
        private final ReadRequest room;
        private final ReferenceReading reference;

        Both(RequestPolicy policy) {
            HeaderNames names = new HeaderNames(Set.of());
            this.engine =
                    new RequestReader(policy, names, Set.of(), SplitSource.fixed(0), RoutingSemantics.HostSubject.HOST);
            this.room = new ReadRequest(names, SplitSource.fixed(0));
            this.reference = new ReferenceReading(policy, Set.of());
        }

        private static RoutingRequest request(String target) {
            return RoutingRequest.builder().authority("a").target(target).build();
        }

        private String read(RoutingRequest request) {
            Resolution.Rejected refused = engine.read(request, room);
            return refused != null
                    ? refused.reason() + "@" + refused.offset()
                    : room.authority() + "\n" + room.sentPath() + "\n" + room.comparedPath();
        }

        /** What is wrong with the reading of a target, if anything. */
        Optional<String> fault(String target) {
            RoutingRequest request = request(target);
            String made = read(request);
            String expected = reference.read(request);
            if (!made.equals(expected)) {
                return Optional.of(target + ": the engine reads " + made + ", the reference " + expected);
            }
            int first = made.indexOf('\n');
            if (first < 0) {
                return Optional.empty();
            }
            String sent = made.substring(first + 1, made.indexOf('\n', first + 1));
            String again = read(request(sent));
            return again.equals(made)
                    ? Optional.empty()
                    : Optional.of(target + ": read once it is " + made + ", read twice " + again);
        }
    }

    @ParameterizedTest
    @MethodSource("presets")
    void everyShortPathIsReadAsByTheReferenceAndOnlyOnce(RequestPolicy policy) {
        int length = policy.equals(RequestPolicy.SECURE) ? LENGTH : SHORTER;
        long count = LongStream.rangeClosed(0, length)
                .map(CanonicalPathTest::strings)
                .sum();
        System.out.println("paths: " + count + " strings of up to " + length + " characters, policy " + policy);

        Optional<String> fault = IntStream.range(0, ALPHABET.length())
                .parallel()
                .mapToObj(first -> Stream.concat(Stream.of(""), all(length - 1))
                        .map(rest -> "/" + ALPHABET.charAt(first) + rest)
                        .map(new Both(policy)::fault)
                        .flatMap(Optional::stream)
                        .findFirst())
                .flatMap(Optional::stream)
                .findFirst();

        assertThat(fault).isEmpty();
    }

    private static long strings(long length) {
        return Math.round(Math.pow(ALPHABET.length(), (double) length));
    }

    /** Every string of 1 to so many characters. */
    private static Stream<String> all(int length) {
        return length == 0
                ? Stream.empty()
                : Stream.concat(
                        all(length - 1),
                        LongStream.range(0, strings(length)).mapToObj(number -> string(number, length)));
    }

    private static String string(long number, int length) {
        char[] text = new char[length];
        long rest = number;
        for (int i = 0; i < length; i++) {
            text[i] = ALPHABET.charAt((int) (rest % ALPHABET.length()));
            rest /= ALPHABET.length();
        }
        return new String(text);
    }

    @ParameterizedTest
    @MethodSource("presets")
    void randomPathsOfUpTo16KibAreReadAsByTheReferenceAndOnlyOnce(RequestPolicy policy) {
        Optional<String> fault = IntStream.range(0, PATHS)
                .parallel()
                .mapToObj(seed -> new Both(policy).fault(random(new SplittableRandom(seed))))
                .flatMap(Optional::stream)
                .findFirst();

        assertThat(fault).isEmpty();
    }

    private static String random(SplittableRandom random) {
        int length = Math.min(1 << random.nextInt(1, 15), LONGEST);
        boolean odd = random.nextInt(4) == 0;
        StringBuilder target = new StringBuilder("/");
        while (target.length() < length) {
            boolean plain = !odd && random.nextInt(50) > 0;
            target.append(plain ? "/part" : PIECES.get(random.nextInt(PIECES.size())));
        }
        target.setLength(Math.min(target.length(), length));
        return target.toString();
    }
}
