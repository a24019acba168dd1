package io.waymark.routing.policy;

import static io.waymark.routing.policy.Setting.FORM;
import static io.waymark.routing.policy.Setting.KEEP;
import static io.waymark.routing.policy.Setting.LEAVE_OUT;
import static io.waymark.routing.policy.Setting.NORMALISE;
import static io.waymark.routing.policy.Setting.PERCENT;
import static io.waymark.routing.policy.Setting.REFUSE;

import java.util.EnumSet;
import java.util.Set;

/** A form of request that gateways read in different ways, and what may be done with it. */
public enum Knob {
    /** Dot segments, plain or encoded; normalising resolves them (RFC 3986 section 5.2.4). */
    DOT_SEGMENTS(REFUSE, NORMALISE, KEEP),
    /** A path that climbs above its root; normalising drops the excess. Looked at only where dot segments are resolved. */
    CLIMB_ABOVE_ROOT(REFUSE, NORMALISE, KEEP),
    /** Empty segments ({@code //}); normalising merges the slashes. */
    EMPTY_SEGMENTS(REFUSE, NORMALISE, KEEP),
    /** Escapes of unreserved characters ({@code %41}); normalising decodes them, once. */
    UNRESERVED_ESCAPES(NORMALISE, KEEP),
    /** The case of the hex digits in escapes; normalising makes them upper case. */
    ESCAPE_CASE(NORMALISE, KEEP),
    /** {@code %2F} and {@code %5C}. */
    ENCODED_SLASHES(REFUSE, KEEP),
    /** A raw backslash in the path. */
    BACKSLASH(REFUSE, KEEP),
    /** {@code %25} followed by two hex digits. */
    DOUBLE_ENCODING(REFUSE, KEEP),
    /** {@code %00}. */
    ENCODED_NUL(REFUSE, KEEP),
    /** {@code %01} to {@code %1F} and {@code %7F}. */
    ENCODED_CONTROLS(REFUSE, KEEP),
    /** A {@code %} that two hex digits do not follow. */
    BROKEN_ESCAPES(REFUSE, KEEP),
    /** Path bytes that are not UTF-8: overlong, surrogates, cut short. */
    INVALID_UTF8(REFUSE, KEEP),
    /** Raw blanks, controls, characters above 126 and {@code "<>} in the path. */
    RAW_CHARACTERS(REFUSE, KEEP),
    /** A {@code #} anywhere in the target. */
    FRAGMENT(REFUSE, KEEP),
    /** A {@code ;} in a dot segment or an empty one. */
    PARAMETERS_IN_DOT_SEGMENTS(REFUSE, KEEP),
    /** Path parameters elsewhere. */
    PATH_PARAMETERS(REFUSE, LEAVE_OUT, KEEP),
    /** User information, a bad port, a bad IPv6 address, an empty host. */
    AUTHORITY_FORM(REFUSE, KEEP),
    /** Characters of the host other than letters, digits, {@code -}, {@code .}, {@code _}; labels and names too long. */
    HOST_CHARACTERS(REFUSE, KEEP),
    /** One dot at the end of the host; normalising strips it. */
    TRAILING_DOT(REFUSE, NORMALISE, KEEP),
    /** A Host header that disagrees with the authority, or several; keeping lets the authority win. */
    HOST_CONFLICT(REFUSE, KEEP),
    /** A path without a first slash, other than {@code *}. */
    RELATIVE_PATH(REFUSE, KEEP),
    /** A form of target that does not go with its method: {@code *} without OPTIONS, authority form without CONNECT. */
    TARGET_FORM(REFUSE, KEEP),
    /**
     * A header line whose name is that of a header at which the configuration looks, or which it sets, but for {@code _} or {@code .} in the
     * place of {@code -}: some servers take the one for the other. Kept, it is a header of its own and never an alias.
     */
    HEADER_ALIASES(REFUSE, KEEP),
    /**
     * Escapes in the names and values of the query, for the comparison alone: normalising decodes those of unreserved characters; the two
     * ways of decoding decode all, as UTF-8, and leave an escape as it is that is broken or stands for no UTF-8.
     */
    QUERY_ESCAPES(NORMALISE, KEEP, PERCENT, FORM);

    // Never changed after construction; an immutable copy would lose the order of the enum.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Setting> settings;

    Knob(Setting first, Setting... more) {
        settings = EnumSet.of(first, more);
    }

    /** Whether the knob can be set so. */
    public boolean allows(Setting setting) {
        return settings.contains(setting);
    }
}
