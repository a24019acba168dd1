package io.waymark.routing.engine.regex;

import java.util.Arrays;

/** Numbers below a bound, each once, in the order in which they came. Emptied in constant time. */
final class StepSet {

    private final int[] members;
    private final int[] places;
    private int size;

    StepSet(int bound) {
        this.members = new int[bound];
        this.places = new int[bound];
    }

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    int get(int place) {
        return members[place];
    }

    void add(int number) {
        int place = places[number];
        if (place >= size || members[place] != number) {
            places[number] = size;
            members[size++] = number;
        }
    }

    /** The members, ascending. */
    int[] sorted() {
        int[] sorted = Arrays.copyOf(members, size);
        Arrays.sort(sorted);
        return sorted;
    }
}
