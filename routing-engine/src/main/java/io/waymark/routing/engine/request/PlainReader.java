package io.waymark.routing.engine.request;

import io.waymark.routing.RoutingRequest;
import io.waymark.routing.policy.RequestLimits;

/**
 * Reads requests about which all policies agree: an origin-form target of plain characters without empty or dot segments, a host of letters,
 * digits, {@code -}, {@code _} and dots, at most one Host header that says the same. One look at each character, nothing made. It never
 * refuses: what it does not take is for {@link PolicyReader}.
 */
final class PlainReader {

    private static final int MAX_LABEL = 63;
    private static final int MAX_NAME = 253;
    private static final int MAX_PORT_DIGITS = 5;
    private static final int SHORT = 12;

    private final HeaderNames names;
    private final HeaderAliases aliases;
    private final RequestLimits limits;
    private final QueryMode queries;
    private final int knownLength;

    PlainReader(HeaderNames names, HeaderAliases aliases, RequestLimits limits, QueryMode queries) {
        this.names = names;
        this.aliases = aliases;
        this.limits = limits;
        this.queries = queries;
        this.knownLength = Math.min(limits.target(), limits.segments());
    }

    /** Whether the request was taken. */
    boolean read(RoutingRequest request, ReadRequest into) {
        into.start(request);
        return authority(request.authority(), into) && rest(request, into) && target(request.target(), into);
    }

    /**
     * Whether all but the target was taken, of a request whose authority is a known host. Targets so long that they need to be measured are
     * not taken.
     */
    boolean readAround(RoutingRequest request, KnownAuthority known, ReadRequest into) {
        into.start(request);
        into.knownHost(request.authority(), known);
        return request.target().length() <= knownLength && rest(request, into);
    }

    private boolean rest(RoutingRequest request, ReadRequest into) {
        return Chars.isToken(request.method())
                && headers(request, into)
                && host(request, into)
                && scheme(request.scheme(), into);
    }

    /** Whether a text is the target of a plain request, if it is not too long, and has no query. */
    static boolean isPath(String target) {
        int length = target.length();
        return length > 0
                && target.charAt(0) == '/'
                && careful(target, length, Integer.MAX_VALUE, new byte[length]) == length;
    }

    /** Whether a text is the authority of a plain request, and has no port. */
    static boolean isHost(String authority) {
        int length = authority.length();
        return length > 0 && length <= MAX_NAME && hostEnd(authority, length, new byte[length]) == length;
    }

    private static boolean scheme(String scheme, ReadRequest into) {
        into.scheme(scheme);
        return scheme.equals("http") || scheme.equals("https");
    }

    /** Whether the target was taken. */
    boolean target(String target, ReadRequest into) {
        int length = target.length();
        if (length == 0 || length > limits.target() || target.charAt(0) != '/') {
            return false;
        }
        int end = path(target, length, limits.segments(), into);
        if (end < 0 || (end < length && !query(target, end + 1, length))) {
            return false;
        }
        into.plainPath(end);
        into.query(end < length ? end + 1 : -1, queries);
        return true;
    }

    /**
     * Where the path ends; -1 if it is not plain. The bytes have room for a word behind the target. Most paths hold nothing that needs a look
     * at each character, which costs five times what a look at words does.
     */
    private static int path(String target, int length, int most, ReadRequest into) {
        byte[] bytes = into.pathRoom(length);
        boolean ascii = PathBytes.copy(target, length, bytes);
        if (ascii && length <= most && PlainWords.areKept(bytes, length, into)) {
            return length;
        }
        int end = careful(target, length, most, bytes);
        into.slashes(ByteText.bits(bytes, Math.max(0, end), (byte) '/'));
        return end;
    }

    private static int careful(String target, int length, int most, byte[] bytes) {
        int segments = 0;
        int slash = -2;
        for (int i = 0; i < length; i++) {
            char c = target.charAt(i);
            byte kind = Chars.pathKind(c);
            if (kind != Chars.PLAIN) {
                if (kind == Chars.ENDS) {
                    return segments > most ? -1 : i;
                }
                boolean starts = slash == i - 1;
                if (kind == Chars.ODD || (starts && (c == '/' || isDots(target, i, length)))) {
                    return -1;
                }
                if (c == '/') {
                    slash = i;
                    segments++;
                }
            }
            bytes[i] = (byte) c;
        }
        return segments > most ? -1 : length;
    }

    /** Whether the segment that begins with this dot is {@code .} or {@code ..}. */
    private static boolean isDots(String target, int at, int length) {
        int next = at + 1;
        if (next < length && target.charAt(next) == '.') {
            next++;
        }
        return next == length || target.charAt(next) == '/' || target.charAt(next) == '?';
    }

    private static boolean query(String target, int from, int length) {
        for (int i = from; i < length; i++) {
            char c = target.charAt(i);
            if (c <= ' ' || c >= 0x7F || c == '#') {
                return false;
            }
        }
        return true;
    }

    private static boolean authority(String authority, ReadRequest into) {
        int length = authority.length();
        if (length == 0 || length > MAX_NAME + MAX_PORT_DIGITS + 1) {
            return false;
        }
        byte[] bytes = into.hostRoom(length);
        int end = hostEnd(authority, length, bytes);
        if (end <= 0 || end > MAX_NAME || !port(authority, end, length, bytes)) {
            return false;
        }
        into.authority(authority);
        into.host(end, length);
        return true;
    }

    /** Where the host ends; -1 if it is not plain. */
    private static int hostEnd(String authority, int length, byte[] bytes) {
        int label = 0;
        for (int i = 0; i < length; i++) {
            char c = authority.charAt(i);
            if (Chars.isHost(c)) {
                label++;
            } else if (c == ':') {
                return label == 0 ? -1 : i;
            } else if (c != '.' || label == 0) {
                return -1;
            } else {
                label = 0;
            }
            if (label > MAX_LABEL) {
                return -1;
            }
            bytes[i] = (byte) Chars.lower(c);
        }
        return label == 0 ? -1 : length;
    }

    private static boolean port(String authority, int colon, int length, byte[] bytes) {
        int number = 0;
        for (int i = colon; i < length; i++) {
            char c = authority.charAt(i);
            bytes[i] = (byte) c;
            if (i > colon) {
                if (!Chars.isDigit(c) || i - colon > MAX_PORT_DIGITS) {
                    return false;
                }
                number = number * 10 + c - '0';
            }
        }
        return number <= 65_535;
    }

    private boolean headers(RoutingRequest request, ReadRequest into) {
        int count = request.headerCount();
        if (count > limits.headers()) {
            return false;
        }
        int all = 0;
        for (int i = 0; i < count; i++) {
            String name = request.headerName(i);
            String value = request.headerValue(i);
            all += name.length() + value.length();
            if (value.length() > limits.headerValue() || !Chars.isToken(name) || splits(value) || aliases.has(name)) {
                return false;
            }
            int number = names.numberOf(name);
            if (number >= 0) {
                into.line(number, i);
            }
        }
        return all <= limits.headerChars();
    }

    /** The JVM searches long texts a vector at a time; for a short one the loop costs less than three searches. */
    private static boolean splits(String value) {
        if (value.length() > SHORT) {
            return value.indexOf('\r') >= 0 || value.indexOf('\n') >= 0 || value.indexOf(0) >= 0;
        }
        for (int i = 0; i < value.length(); i++) {
            if (Chars.splits(value.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean host(RoutingRequest request, ReadRequest into) {
        int hosts = into.lines(HeaderNames.HOST);
        return hosts == 0
                || (hosts == 1
                        && request.headerValue(into.firstLine(HeaderNames.HOST)).equalsIgnoreCase(request.authority()));
    }
}
