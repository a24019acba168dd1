package io.waymark.routing.engine.program;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Values by an owner and a text of bytes: a hash table with open addressing. Filled while a configuration is compiled, then only read.
 *
 * @param <T> what is found
 */
final class ByteTable<T> {

    private static final int FIRST_ROOM = 8;

    private @Nullable Slot<T>[] slots = room(FIRST_ROOM);
    private int size;

    private static final class Slot<T> {

        private final long hash;
        private final int owner;
        private final byte[] text;
        private final T value;

        Slot(long hash, int owner, byte[] text, T value) {
            this.hash = hash;
            this.owner = owner;
            this.text = text;
            this.value = value;
        }

        boolean is(long otherHash, int otherOwner, byte[] other, int from, int to) {
            return hash == otherHash && owner == otherOwner && Arrays.equals(text, 0, text.length, other, from, to);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T> @Nullable Slot<T>[] room(int length) {
        return new Slot[length];
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** The value of an owner and a piece of a text; null if there is none. */
    @Nullable
    T get(int owner, byte[] text, int from, int to) {
        long hash = ByteText.hash(text, from, to, owner);
        for (int at = (int) hash & slots.length - 1; ; at = at + 1 & slots.length - 1) {
            Slot<T> slot = slots[at];
            if (slot == null) {
                return null;
            }
            if (slot.is(hash, owner, text, from, to)) {
                return slot.value;
            }
        }
    }

    /** The value of an owner and a text, made if there is none. */
    T computeIfAbsent(int owner, byte[] text, Supplier<T> made) {
        T there = get(owner, text, 0, text.length);
        if (there != null) {
            return there;
        }
        T value = made.get();
        if (++size * 2 > slots.length) {
            grow();
        }
        add(new Slot<>(ByteText.hash(text, 0, text.length, owner), owner, text, value));
        return value;
    }

    private void grow() {
        @Nullable Slot<T>[] before = slots;
        slots = room(before.length * 2);
        for (Slot<T> slot : before) {
            if (slot != null) {
                add(slot);
            }
        }
    }

    private void add(Slot<T> slot) {
        int at = (int) slot.hash & slots.length - 1;
        while (slots[at] != null) {
            at = at + 1 & slots.length - 1;
        }
        slots[at] = slot;
    }

    /** Every text with its owner and value, in the order of owners and texts. */
    void forEach(Visitor<T> visitor) {
        Stream.of(slots)
                .<Slot<T>>mapMulti((slot, out) -> {
                    if (slot != null) {
                        out.accept(slot);
                    }
                })
                .sorted(Comparator.comparingInt((Slot<T> slot) -> slot.owner)
                        .thenComparing((first, second) -> Arrays.compareUnsigned(first.text, second.text)))
                .forEach(slot -> visitor.visit(slot.owner, slot.text, slot.value));
    }

    /** Is shown what stands in a table. */
    interface Visitor<T> {

        /** A text with its owner and value. */
        void visit(int owner, byte[] text, T value);
    }
}
