package io.waymark.routing.engine.request;

/** Which texts every policy takes as they are. */
public final class PlainText {

    private PlainText() {}

    /** Whether a target is nothing but a plain path. */
    public static boolean isPath(String target) {
        return PlainReader.isPath(target);
    }

    /** Whether an authority is nothing but a plain host in lower case. */
    public static boolean isHost(String authority) {
        return PlainReader.isHost(authority) && Chars.lower(authority).equals(authority);
    }
}
