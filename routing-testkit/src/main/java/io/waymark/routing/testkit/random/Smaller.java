package io.waymark.routing.testkit.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What can go, of lists, texts and values. Everything is made only when it is asked for. Each form is nearer to an end than the one
 * it comes from, so that shrinking ends.
 */
final class Smaller {

    private Smaller() {}

    /** One stream after the other, each made when the one before has ended. */
    @SafeVarargs
    static <T> Stream<T> all(Supplier<Stream<T>>... parts) {
        return IntStream.range(0, parts.length).boxed().flatMap(at -> parts[at].get());
    }

    /** What the source makes; nothing if the model refuses it. */
    static <T> Stream<T> tried(Supplier<T> source) {
        try {
            return Stream.of(source.get());
        } catch (IllegalArgumentException notValid) {
            return Stream.empty();
        }
    }

    /** The simplest value, unless it is this one. */
    static <T> Stream<T> unless(T value, T simplest) {
        return value.equals(simplest) ? Stream.empty() : Stream.of(simplest);
    }

    /** Nothing, in place of something. */
    static <T> Stream<Optional<T>> without(Optional<T> value) {
        return value.isPresent() ? Stream.of(Optional.empty()) : Stream.empty();
    }

    /** The list without a run of items, or with an item made smaller. */
    static <T> Stream<List<T>> lists(List<T> list, Function<T, Stream<T>> smaller) {
        return all(
                () -> shorter(list),
                () -> IntStream.range(0, list.size())
                        .boxed()
                        .flatMap(at -> smaller.apply(list.get(at)).map(item -> replaced(list, at, item))));
    }

    /** The list without a run of items, long runs first. */
    static <T> Stream<List<T>> shorter(List<T> list) {
        int size = list.size();
        return IntStream.iterate(Math.max(1, size / 2), run -> run > 0, run -> run / 2)
                .boxed()
                .flatMap(run -> IntStream.iterate(0, at -> at < size, at -> at + run)
                        .mapToObj(at -> removed(list, at, Math.min(size, at + run))));
    }

    /** The text without a half or without a character. */
    static Stream<String> texts(String text) {
        int length = text.length();
        Stream<String> halves =
                length < 4 ? Stream.empty() : Stream.of(text.substring(length / 2), text.substring(0, length / 2));
        return Stream.concat(
                halves, IntStream.range(0, length).mapToObj(at -> text.substring(0, at) + text.substring(at + 1)));
    }

    private static <T> List<T> removed(List<T> list, int from, int to) {
        List<T> fewer = new ArrayList<>(list);
        fewer.subList(from, to).clear();
        return fewer;
    }

    private static <T> List<T> replaced(List<T> list, int at, T item) {
        List<T> changed = new ArrayList<>(list);
        changed.set(at, item);
        return changed;
    }
}
