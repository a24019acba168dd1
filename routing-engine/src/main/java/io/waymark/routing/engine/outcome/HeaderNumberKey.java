package io.waymark.routing.engine.outcome;

import io.waymark.routing.engine.request.FieldSource;
import io.waymark.routing.engine.request.FoundValue;
import io.waymark.routing.engine.request.ReadRequest;

/** The number in a header of one line, 0 to 2^64 - 1. */
record HeaderNumberKey(FieldSource lines) implements SplitKey {

    private static final long MOST = Long.divideUnsigned(-1L, 10);

    @Override
    public boolean isIn(ReadRequest request) {
        return lines.count(request) == 1 && lines.find(request) && isNumber(request.value());
    }

    @Override
    public long value(ReadRequest request) {
        lines.find(request);
        FoundValue value = request.value();
        long number = 0;
        for (int i = value.from(); i < value.to(); i++) {
            number = number * 10 + value.whole().charAt(i) - '0';
        }
        return number;
    }

    private static boolean isNumber(FoundValue value) {
        long number = 0;
        for (int i = value.from(); i < value.to(); i++) {
            int digit = value.whole().charAt(i) - '0';
            long left = MOST - number;
            if (digit < 0 || digit > 9 || left < 0 || (left == 0 && digit > 5)) {
                return false;
            }
            number = number * 10 + digit;
            if (number < 0 && i + 1 < value.to()) {
                return false;
            }
        }
        return value.from() < value.to();
    }
}
