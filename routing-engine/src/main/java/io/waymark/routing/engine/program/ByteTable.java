package io.waymark.routing.engine.program;

import io.waymark.routing.engine.request.ByteText;
import io.waymark.routing.engine.request.ReadRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Values by an owner and a text of bytes: a hash table with open addressing. Filled while a configuration is compiled, then only read.
 *
 * <p>A slot is four longs, half a cache line: owner and length; then, of a text of up to 16 bytes, the text itself, so that finding it and
 * comparing it are one step; of a longer one its hash and where it stands; then the number of the value. A look-up never takes more than
 * {@value #MAX_PROBES} probes: a table in which one would is made again with another seed, and larger as long as that may help. Texts made to
 * collide for one seed do not for the next, so making a table ends; the seeds are always the same, so that one input gives one table.
 *
 * @param <T> what is found
 */
final class ByteTable<T> {

    /** How many bytes must follow a text in its array, whatever they are. */
    static final int PADDING = ReadRequest.PADDING;

    private static final int MAX_PROBES = 8;
    private static final int SLOT = 4;
    private static final int SHORT = 16;
    private static final int FIRST_SLOTS = 4;
    private static final int MAX_DOUBLINGS = 5;
    private static final int MAX_SEEDS = 64;

    private long[] slots = new long[FIRST_SLOTS * SLOT];
    private int mask = FIRST_SLOTS - 1;
    private long seed;
    private final List<T> values;
    private int[] owners = new int[FIRST_SLOTS];
    private int[] offsets = new int[FIRST_SLOTS];
    private int[] lengths = new int[FIRST_SLOTS];
    private byte[] pool = new byte[PADDING];
    private int pooled;

    ByteTable() {
        this.values = new ArrayList<>();
    }

    /** The texts of another table with other values, in the same order. */
    private ByteTable(ByteTable<?> other, List<T> values) {
        this.slots = other.slots;
        this.mask = other.mask;
        this.seed = other.seed;
        this.values = values;
        this.owners = other.owners;
        this.offsets = other.offsets;
        this.lengths = other.lengths;
        this.pool = other.pool;
        this.pooled = other.pooled;
    }

    /** The same texts, each with what is made of its value; neither table may be added to any more. */
    <R> ByteTable<R> map(Function<T, R> made) {
        List<R> others = new ArrayList<>(values.size());
        values.forEach(value -> others.add(made.apply(value)));
        return new ByteTable<>(this, others);
    }

    /** The values, in the order in which they were added. */
    List<T> values() {
        return Collections.unmodifiableList(values);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** The value of an owner and a piece of a text that {@link #PADDING} bytes follow; null if there is none. */
    @Nullable
    T get(int owner, byte[] text, int from, int to) {
        int at = find(owner, text, from, to - from);
        return at < 0 ? null : values.get((int) slots[at + 3]);
    }

    /** The slot; -1 if there is none. */
    private int find(int owner, byte[] text, int from, int length) {
        long head = head(owner, length);
        boolean isShort = length <= SHORT;
        long first = isShort ? ByteText.word(text, from, length) : ByteText.hash(text, from, from + length, seed);
        long second = isShort ? ByteText.word(text, from + 8, length - 8) : 0;
        int slot = slot(head, first, second);
        while (true) {
            int at = slot * SLOT;
            long there = slots[at];
            if (there == 0) {
                return -1;
            }
            if (there == head && slots[at + 1] == first) {
                if (isShort ? slots[at + 2] == second : isPooled((int) slots[at + 2], text, from, length)) {
                    return at;
                }
            }
            slot = slot + 1 & mask;
        }
    }

    private boolean isPooled(int offset, byte[] text, int from, int length) {
        return Arrays.equals(pool, offset, offset + length, text, from, from + length);
    }

    /** Never 0, which marks an empty slot. */
    private static long head(int owner, int length) {
        return (owner + 1L) << 32 | length;
    }

    private int slot(long head, long first, long second) {
        return (int) ByteText.mix(ByteText.mix(head ^ seed, first), second) & mask;
    }

    /** The value of an owner and a text, made if there is none. */
    T computeIfAbsent(int owner, byte[] text, Supplier<T> made) {
        byte[] padded = Arrays.copyOf(text, text.length + PADDING);
        T there = get(owner, padded, 0, text.length);
        if (there != null) {
            return there;
        }
        T value = made.get();
        note(owner, text);
        values.add(value);
        if (values.size() * 2 > mask + 1) {
            rebuild((mask + 1) * 2);
        } else if (!put(values.size() - 1, MAX_PROBES)) {
            rebuild((mask + 1) * 2);
        }
        return value;
    }

    private void note(int owner, byte[] text) {
        int index = values.size();
        if (index == owners.length) {
            owners = Arrays.copyOf(owners, index * 2);
            offsets = Arrays.copyOf(offsets, index * 2);
            lengths = Arrays.copyOf(lengths, index * 2);
        }
        owners[index] = owner;
        offsets[index] = pool(text);
        lengths[index] = text.length;
    }

    private int pool(byte[] text) {
        int offset = pooled;
        if (pool.length < pooled + text.length + PADDING) {
            pool = Arrays.copyOf(pool, Math.max(pool.length * 2, pooled + text.length + PADDING));
        }
        System.arraycopy(text, 0, pool, offset, text.length);
        pooled += text.length;
        return offset;
    }

    private void rebuild(int atLeast) {
        int room = atLeast;
        for (int tries = 1; !fill(room, tries > MAX_SEEDS ? values.size() : MAX_PROBES); tries++) {
            seed = ByteText.mix(seed, tries);
            room = tries <= MAX_DOUBLINGS ? room * 2 : room;
        }
    }

    /** Puts all values into a new room; false if one would take more probes than may be. */
    private boolean fill(int room, int most) {
        slots = new long[room * SLOT];
        mask = room - 1;
        for (int i = 0; i < values.size(); i++) {
            if (!put(i, most)) {
                return false;
            }
        }
        return true;
    }

    /** How many probes the unluckiest of the texts takes. */
    int longestSearch() {
        int most = 0;
        for (int i = 0; i < values.size(); i++) {
            int length = lengths[i];
            byte[] text = Arrays.copyOfRange(pool, offsets[i], offsets[i] + length + PADDING);
            int distance = find(owners[i], text, 0, length) / SLOT - start(owners[i], text, length);
            most = Math.max(most, (distance & mask) + 1);
        }
        return most;
    }

    private int start(int owner, byte[] text, int length) {
        boolean isShort = length <= SHORT;
        return slot(
                head(owner, length),
                isShort ? ByteText.word(text, 0, length) : ByteText.hash(text, 0, length, seed),
                isShort ? ByteText.word(text, 8, length - 8) : 0);
    }

    /** Puts a value where it belongs; false if it would take too many probes to find. */
    private boolean put(int index, int most) {
        int length = lengths[index];
        boolean isShort = length <= SHORT;
        int from = offsets[index];
        long head = head(owners[index], length);
        // The pool goes on behind the text, which the words of a short text must not see.
        long first = isShort ? ByteText.word(pool, from, length) : ByteText.hash(pool, from, from + length, seed);
        long second = isShort ? ByteText.word(pool, from + 8, length - 8) : 0;
        int slot = slot(head, first, second);
        for (int probe = 0; probe < most; probe++) {
            int at = slot * SLOT;
            if (slots[at] == 0) {
                slots[at] = head;
                slots[at + 1] = first;
                slots[at + 2] = isShort ? second : from;
                slots[at + 3] = index;
                return true;
            }
            slot = slot + 1 & mask;
        }
        return false;
    }

    /** Every text with its owner and value, in the order of owners and texts. */
    void forEach(Visitor<T> visitor) {
        IntStream.range(0, values.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> owners[i])
                        .thenComparing((first, second) -> Arrays.compareUnsigned(text(first), text(second))))
                .forEach(i -> visitor.visit(owners[i], text(i), values.get(i)));
    }

    private byte[] text(int index) {
        return Arrays.copyOfRange(pool, offsets[index], offsets[index] + lengths[index]);
    }

    /** Is shown what stands in a table. */
    interface Visitor<T> {

        /** A text with its owner and value. */
        void visit(int owner, byte[] text, T value);
    }
}
