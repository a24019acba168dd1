package io.waymark.routing.engine.request;

import io.waymark.routing.HeaderLine;
import io.waymark.routing.RoutingRequest;
import io.waymark.routing.SplitSource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request as the policy made it, and the notes of its way through the tables. One for each thread, filled anew for each request, so that
 * resolving leaves no garbage. Of a plain request everything is read off the embedder's own texts and two arrays; the texts here are made
 * only for the others, or when a text is asked for.
 */
public final class ReadRequest {

    /** How many bytes follow a path or a host in its array, so that the tables can read whole words. */
    public static final int PADDING = 16;

    private static final int FIRST_ROOM = 512;
    private static final int HOST_ROOM = 256;

    private final HeaderNames names;
    private final SplitSource split;
    private final int[] firstLine;
    private final int[] lines;
    /** The headers that have lines: only these are forgotten before the next request, however many the router looks at. */
    private final int[] touched;

    private int touchedCount;
    private final PathStack stack = new PathStack();
    private final FoundValue value = new FoundValue();

    private RoutingRequest original = Nothing.REQUEST;
    private String scheme = "";
    private String authority = "";
    private byte[] ownHost = new byte[HOST_ROOM];
    private byte[] host = ownHost;
    private int hostLength;
    private int subjectLength;
    private byte[] path = new byte[FIRST_ROOM];
    private byte[] spare = new byte[FIRST_ROOM];
    private int pathLength;
    private long slashes;
    private boolean copied;
    private boolean plain;
    private boolean clean;
    private @Nullable String sentPath;
    private @Nullable String comparedPath;
    private byte @Nullable [] folded;
    private int queryStart;
    private @Nullable String query;
    private QueryMode queries = QueryMode.KEEP;
    private boolean originForm;
    private int port;
    private long random;
    private boolean drawn;
    private boolean busy;
    private @Nullable List<HeaderLine> changedHeaders;

    /** Room for the requests of one router. */
    public ReadRequest(HeaderNames names, SplitSource split) {
        this.names = names;
        this.split = split;
        this.firstLine = new int[names.size()];
        this.lines = new int[names.size()];
        this.touched = new int[names.size()];
    }

    // What the readers write.

    void start(RoutingRequest request) {
        original = request;
        plain = false;
        clean = false;
        sentPath = null;
        comparedPath = null;
        folded = null;
        queryStart = -1;
        query = null;
        queries = QueryMode.KEEP;
        originForm = false;
        drawn = false;
        changedHeaders = null;
        while (touchedCount > 0) {
            lines[touched[--touchedCount]] = 0;
        }
    }

    void line(int number, int index) {
        if (lines[number]++ == 0) {
            firstLine[number] = index;
            touched[touchedCount++] = number;
        }
    }

    void scheme(String text) {
        scheme = text;
    }

    void authority(String text) {
        authority = text;
    }

    byte[] hostRoom(int length) {
        if (ownHost.length < length + PADDING) {
            ownHost = new byte[length + PADDING];
        }
        host = ownHost;
        return ownHost;
    }

    /** The authority is one that is known. */
    void knownHost(String text, KnownAuthority known) {
        authority = text;
        host = known.bytes();
        hostLength = known.length();
        subjectLength = known.length();
    }

    void host(int length, int withPort) {
        hostLength = length;
        subjectLength = withPort;
    }

    /** The target is a plain path without a query, whose bytes are copied when they are asked for. */
    void knownPath(int length) {
        plainPath(length);
        copied = false;
    }

    byte[] pathRoom(int length) {
        if (path.length < length + PADDING) {
            path = new byte[Math.max(length + PADDING, path.length * 2)];
        }
        return path;
    }

    /** Where the first 64 bytes of the path have a slash: a bit each. */
    void slashes(long bits) {
        slashes = bits;
    }

    /** The path is these first bytes, all ASCII, sent on and compared alike; the target starts with it. */
    void plainPath(int length) {
        pathLength = length;
        copied = true;
        plain = true;
        clean = true;
        originForm = true;
    }

    /** The path in two texts. */
    void path(String sent, String compared) {
        sentPath = sent;
        comparedPath = compared;
        plain = PathBytes.isAscii(sent) && sent.equals(compared);
        clean = false;
        folded = null;
        originForm = false;
        copied = true;
        pathLength = PathBytes.write(compared, pathRoom(PathBytes.room(compared)));
        findSlashes();
    }

    /** The query stands behind this offset of the target; -1 if there is none. */
    void query(int start, QueryMode mode) {
        queryStart = start;
        queries = mode;
    }

    // What the tables read.

    /** The request as it came. */
    public RoutingRequest original() {
        return original;
    }

    /** The method. */
    public String method() {
        return original.method();
    }

    /** The scheme, in lower case. */
    public String scheme() {
        return scheme;
    }

    /** The authority as sent on. */
    public String authority() {
        return authority;
    }

    /** The bytes of the host in lower case, and behind them those of the port with its colon. */
    public byte[] host() {
        return host;
    }

    /** How many bytes are the host. */
    public int hostLength() {
        return hostLength;
    }

    /** How many bytes are the host and the port. */
    public int subjectLength() {
        return subjectLength;
    }

    /** The bytes of the path as compared: see {@link PathBytes}. */
    public byte[] path() {
        return copied ? path : copiedPath();
    }

    private byte[] copiedPath() {
        byte[] bytes = pathRoom(pathLength);
        copied = PathBytes.copy(original.target(), pathLength, bytes);
        findSlashes();
        return bytes;
    }

    private void findSlashes() {
        slashes = ByteText.bits(path, pathLength, (byte) '/');
    }

    /** Where the next slash of the path is, from an offset on; its end if there is none. */
    public int slash(int from) {
        // Where the bits reach, there is no loop whose end has to be foretold.
        long ahead = from < Long.SIZE ? slashes >>> from : 0;
        return ahead != 0
                ? from + Long.numberOfTrailingZeros(ahead)
                : ByteText.indexOf(path, Math.max(from, Math.min(pathLength, Long.SIZE)), pathLength, (byte) '/');
    }

    /** How many bytes the path has. */
    public int pathLength() {
        return pathLength;
    }

    /** The bytes of the path with A to Z lowered; as many as those of the path. */
    public byte[] foldedPath() {
        byte[] ready = folded;
        if (ready == null) {
            byte[] written = path();
            ready = new byte[pathLength + PADDING];
            for (int i = 0; i < pathLength; i++) {
                ready[i] = (byte) (written[i] >= 'A' && written[i] <= 'Z' ? written[i] + 32 : written[i]);
            }
            folded = ready;
        }
        return ready;
    }

    /** Whether there is a path: {@code *} and the empty path of CONNECT are none. */
    public boolean hasPath() {
        return pathLength > 0 && path()[0] == '/';
    }

    /** Whether the path is ASCII, sent on as it is compared: its bytes say everything then. */
    public boolean isPlain() {
        return plain;
    }

    /** Whether the path is plain and holds nothing, such as an escape, that any policy would touch. */
    public boolean isClean() {
        return clean;
    }

    /** Whether the target is nothing but a clean path. */
    public boolean isCleanTarget() {
        return clean && queryStart < 0;
    }

    /** The path as compared. */
    public String comparedPath() {
        String ready = comparedPath;
        if (ready == null) {
            ready = plainText();
            comparedPath = ready;
        }
        return ready;
    }

    /** The path as sent on. */
    public String sentPath() {
        String ready = sentPath;
        if (ready == null) {
            ready = plainText();
            sentPath = ready;
        }
        return ready;
    }

    private String plainText() {
        return new String(path(), 0, pathLength, StandardCharsets.ISO_8859_1);
    }

    /** Path and query, as sent on: the target itself where nothing was changed. */
    public String target() {
        if (originForm) {
            return original.target();
        }
        return queryStart < 0 ? sentPath() : sentPath() + original.target().substring(queryStart - 1);
    }

    /** The query with its question mark; {@code ""} if there is none. */
    public String queryTail() {
        return queryStart < 0 ? "" : original.target().substring(queryStart - 1);
    }

    /** Whether there is a query. */
    boolean hasQuery() {
        return queryStart >= 0;
    }

    /** The text in which the query is compared. */
    String queryText() {
        if (queries != QueryMode.UNRESERVED || original.target().indexOf('%', queryStart) < 0) {
            return original.target();
        }
        String ready = query;
        if (ready == null) {
            ready = Chars.decodeUnreserved(original.target().substring(queryStart));
            query = ready;
        }
        return ready;
    }

    /** Where the query begins in {@link #queryText}. */
    int queryFrom() {
        return query == null ? queryStart : 0;
    }

    /** How the query is decoded for the comparison. */
    QueryMode queryMode() {
        return queries;
    }

    /** How many lines a header has, by its number. */
    public int lines(int number) {
        return lines[number];
    }

    /** The index of the first line of a header that has one. */
    int firstLine(int number) {
        return firstLine[number];
    }

    /** The headers that are looked at. */
    HeaderNames names() {
        return names;
    }

    /** All header lines, without blanks around their values. */
    public List<HeaderLine> headerLines() {
        List<HeaderLine> all = new ArrayList<>(original.headerCount());
        for (int i = 0; i < original.headerCount(); i++) {
            value.trimmed(original.headerValue(i));
            all.add(new HeaderLine(original.headerName(i), value.text()));
        }
        return List.copyOf(all);
    }

    /** The header lines as they were changed on the way, if {@link #changeHeaders} was told so; else as they came. */
    public List<HeaderLine> changedHeaders() {
        List<HeaderLine> lines = changedHeaders;
        return lines == null ? headerLines() : lines;
    }

    /** Whether {@link #changeHeaders} was called. */
    public boolean hasChangedHeaders() {
        return changedHeaders != null;
    }

    /** The header lines are these now; conditions on headers still see them as they came. */
    public void changeHeaders(List<HeaderLine> lines) {
        changedHeaders = lines;
    }

    /** Whether this is a gRPC request: content type {@code application/grpc}, alone or followed by {@code +}. */
    public boolean isGrpc() {
        return lines[HeaderNames.CONTENT_TYPE] > 0
                && value.trimmed(original.headerValue(firstLine[HeaderNames.CONTENT_TYPE]))
                        .isGrpc();
    }

    /** The value that was found last. */
    public FoundValue value() {
        return value;
    }

    /** Room for a walk through a path table. */
    public PathStack stack() {
        return stack;
    }

    /** The port of the listener that took the request. */
    public int port() {
        return port;
    }

    /** Sets the port of the listener that took the request. */
    public void port(int number) {
        port = number;
    }

    /** The one random value of the request, drawn when it is first asked for. */
    public long random() {
        if (!drawn) {
            random = split.next(original);
            drawn = true;
        }
        return random;
    }

    // On the way to a second table.

    /** The authority that a rewrite made. */
    public void rewriteAuthority(String made) {
        if (!made.equals(authority)) {
            authority = made;
        }
    }

    /** The path that a rewrite made: a replacement and what stands behind an offset of the plain path. */
    public void rewritePlain(byte[] replacement, int restFrom) {
        int rest = pathLength - restFrom;
        if (spare.length < replacement.length + rest + PADDING) {
            spare = new byte[replacement.length + rest + PADDING];
        }
        System.arraycopy(replacement, 0, spare, 0, replacement.length);
        System.arraycopy(path(), restFrom, spare, replacement.length, rest);
        byte[] before = path;
        path = spare;
        spare = before;
        pathLength = replacement.length + rest;
        findSlashes();
        sentPath = null;
        comparedPath = null;
        folded = null;
        originForm = false;
    }

    /** The path that a rewrite made, in two texts. */
    public void rewritePath(String sent, String compared) {
        path(sent, compared);
    }

    // One request at a time.

    /** Takes this for a request; false if one is being read already, by a request that asks a router while it is looked at. */
    public boolean take() {
        boolean free = !busy;
        busy = true;
        return free;
    }

    /** Gives it back. */
    public void release() {
        busy = false;
        original = Nothing.REQUEST;
    }
}
