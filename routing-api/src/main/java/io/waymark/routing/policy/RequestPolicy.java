package io.waymark.routing.policy;

import static io.waymark.routing.policy.Setting.KEEP;
import static io.waymark.routing.policy.Setting.LEAVE_OUT;
import static io.waymark.routing.policy.Setting.NORMALISE;
import static io.waymark.routing.policy.Setting.REFUSE;

import io.waymark.routing.internal.Require;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a request is read before it is matched. Match, rewrite, redirect and the path sent upstream all start from the form that
 * the policy makes. Whatever the policy, CR, LF or NUL in any part refuses the request, and so does a method or a header name that
 * is no token, and what exceeds the limits.
 *
 * @param name how it is called
 * @param settings the setting of every knob
 * @param limits how large a request may be
 */
public record RequestPolicy(String name, Map<Knob, Setting> settings, RequestLimits limits) {

    /** Refuses whatever has two readings, and much that has one. */
    public static final RequestPolicy STRICT = preset("strict", strict());

    /** The default: makes one what the RFCs call equal, refuses what two parsers read in two ways. */
    public static final RequestPolicy SECURE = preset("secure", secure());

    /** What RFC 3986 says, and no more. */
    public static final RequestPolicy RFC3986 = preset("rfc3986", rfc3986());

    /** As Envoy does without further settings. */
    public static final RequestPolicy ENVOY = preset("envoy", envoy());

    /** As the gateways of App Mesh did: Envoy, with dot segments resolved and slashes merged. */
    public static final RequestPolicy APP_MESH = preset("app-mesh", appMesh());

    /** Keeps everything. */
    public static final RequestPolicy RAW = preset("raw", raw());

    private static final List<RequestPolicy> PRESETS = List.of(STRICT, SECURE, RFC3986, ENVOY, APP_MESH, RAW);

    /** Copies the settings; refuses a missing knob and a setting that its knob does not have. */
    public RequestPolicy {
        Require.notEmpty("name", name);
        settings = Collections.unmodifiableMap(new EnumMap<>(settings));
        for (Knob knob : Knob.values()) {
            Setting setting = settings.get(knob);
            Require.that(setting != null && knob.allows(setting), "settings", () -> knob + " cannot be " + setting);
        }
    }

    /** The preset of this name. */
    public static Optional<RequestPolicy> named(String name) {
        return PRESETS.stream().filter(preset -> preset.name.equals(name)).findFirst();
    }

    /** The presets, strictest first. */
    public static List<RequestPolicy> presets() {
        return PRESETS;
    }

    /** The setting of a knob. */
    public Setting setting(Knob knob) {
        Setting setting = settings.get(knob);
        if (setting == null) {
            throw new IllegalStateException("no setting for " + knob);
        }
        return setting;
    }

    /** This policy with one knob set otherwise. */
    public RequestPolicy with(Knob knob, Setting setting) {
        Map<Knob, Setting> changed = new EnumMap<>(settings);
        changed.put(knob, setting);
        return new RequestPolicy(name + " with " + knob + "=" + setting, changed, limits);
    }

    /** This policy with other limits. */
    public RequestPolicy with(RequestLimits other) {
        return new RequestPolicy(name, settings, other);
    }

    /** The knobs that let through, or leave as it is, what {@link #SECURE} refuses or makes one; in the order of the knobs. */
    public List<Knob> looserThanSecure() {
        return settings.keySet().stream()
                .filter(knob ->
                        setting(knob).strictness() < SECURE.setting(knob).strictness())
                .toList();
    }

    private static RequestPolicy preset(String name, Map<Knob, Setting> settings) {
        return new RequestPolicy(name, settings, RequestLimits.DEFAULT);
    }

    private static Map<Knob, Setting> strict() {
        Map<Knob, Setting> map = new EnumMap<>(Knob.class);
        EnumSet.allOf(Knob.class).forEach(knob -> map.put(knob, knob.allows(REFUSE) ? REFUSE : NORMALISE));
        return map;
    }

    private static Map<Knob, Setting> secure() {
        Map<Knob, Setting> map = strict();
        map.put(Knob.DOT_SEGMENTS, NORMALISE);
        map.put(Knob.EMPTY_SEGMENTS, NORMALISE);
        map.put(Knob.PATH_PARAMETERS, LEAVE_OUT);
        map.put(Knob.TRAILING_DOT, NORMALISE);
        map.put(Knob.HEADER_ALIASES, KEEP);
        return map;
    }

    private static Map<Knob, Setting> rfc3986() {
        Map<Knob, Setting> map = secure();
        map.put(Knob.CLIMB_ABOVE_ROOT, NORMALISE);
        List.of(
                        Knob.EMPTY_SEGMENTS,
                        Knob.ENCODED_SLASHES,
                        Knob.DOUBLE_ENCODING,
                        Knob.ENCODED_CONTROLS,
                        Knob.INVALID_UTF8,
                        Knob.PARAMETERS_IN_DOT_SEGMENTS,
                        Knob.PATH_PARAMETERS,
                        Knob.HOST_CHARACTERS)
                .forEach(knob -> map.put(knob, KEEP));
        return map;
    }

    private static Map<Knob, Setting> envoy() {
        Map<Knob, Setting> map = raw();
        List.of(Knob.FRAGMENT, Knob.AUTHORITY_FORM, Knob.RELATIVE_PATH, Knob.TARGET_FORM)
                .forEach(knob -> map.put(knob, REFUSE));
        return map;
    }

    private static Map<Knob, Setting> appMesh() {
        Map<Knob, Setting> map = envoy();
        map.put(Knob.DOT_SEGMENTS, NORMALISE);
        map.put(Knob.CLIMB_ABOVE_ROOT, NORMALISE);
        map.put(Knob.EMPTY_SEGMENTS, NORMALISE);
        return map;
    }

    private static Map<Knob, Setting> raw() {
        Map<Knob, Setting> map = new EnumMap<>(Knob.class);
        EnumSet.allOf(Knob.class).forEach(knob -> map.put(knob, KEEP));
        return map;
    }

    @Override
    public String toString() {
        return name;
    }
}
