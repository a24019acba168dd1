package io.waymark.routing.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestPolicyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            knob                       | strict    | secure    | rfc3986   | envoy  | app-mesh  | raw
            DOT_SEGMENTS               | REFUSE    | NORMALISE | NORMALISE | KEEP   | NORMALISE | KEEP
            CLIMB_ABOVE_ROOT           | REFUSE    | REFUSE    | NORMALISE | KEEP   | NORMALISE | KEEP
            EMPTY_SEGMENTS             | REFUSE    | NORMALISE | KEEP      | KEEP   | NORMALISE | KEEP
            UNRESERVED_ESCAPES         | NORMALISE | NORMALISE | NORMALISE | KEEP   | KEEP      | KEEP
            ESCAPE_CASE                | NORMALISE | NORMALISE | NORMALISE | KEEP   | KEEP      | KEEP
            ENCODED_SLASHES            | REFUSE    | REFUSE    | KEEP      | KEEP   | KEEP      | KEEP
            BACKSLASH                  | REFUSE    | REFUSE    | REFUSE    | KEEP   | KEEP      | KEEP
            DOUBLE_ENCODING            | REFUSE    | REFUSE    | KEEP      | KEEP   | KEEP      | KEEP
            ENCODED_NUL                | REFUSE    | REFUSE    | REFUSE    | KEEP   | KEEP      | KEEP
            ENCODED_CONTROLS           | REFUSE    | REFUSE    | KEEP      | KEEP   | KEEP      | KEEP
            BROKEN_ESCAPES             | REFUSE    | REFUSE    | REFUSE    | KEEP   | KEEP      | KEEP
            INVALID_UTF8               | REFUSE    | REFUSE    | KEEP      | KEEP   | KEEP      | KEEP
            RAW_CHARACTERS             | REFUSE    | REFUSE    | REFUSE    | KEEP   | KEEP      | KEEP
            FRAGMENT                   | REFUSE    | REFUSE    | REFUSE    | REFUSE | REFUSE    | KEEP
            PARAMETERS_IN_DOT_SEGMENTS | REFUSE    | REFUSE    | KEEP      | KEEP   | KEEP      | KEEP
            PATH_PARAMETERS            | REFUSE    | LEAVE_OUT | KEEP      | KEEP   | KEEP      | KEEP
            AUTHORITY_FORM             | REFUSE    | REFUSE    | REFUSE    | REFUSE | REFUSE    | KEEP
            HOST_CHARACTERS            | REFUSE    | REFUSE    | KEEP      | KEEP   | KEEP      | KEEP
            TRAILING_DOT               | REFUSE    | NORMALISE | NORMALISE | KEEP   | KEEP      | KEEP
            HOST_CONFLICT              | REFUSE    | REFUSE    | REFUSE    | KEEP   | KEEP      | KEEP
            RELATIVE_PATH              | REFUSE    | REFUSE    | REFUSE    | REFUSE | REFUSE    | KEEP
            TARGET_FORM                | REFUSE    | REFUSE    | REFUSE    | REFUSE | REFUSE    | KEEP
            HEADER_ALIASES             | REFUSE    | KEEP      | KEEP      | KEEP   | KEEP      | KEEP
            QUERY_ESCAPES              | NORMALISE | NORMALISE | NORMALISE | KEEP   | KEEP      | KEEP
            """)
    void presetsSetTheKnobsSo(
            Knob knob, Setting strict, Setting secure, Setting rfc, Setting envoy, Setting mesh, Setting raw) {
        assertThat(RequestPolicy.STRICT.setting(knob)).isEqualTo(strict);
        assertThat(RequestPolicy.SECURE.setting(knob)).isEqualTo(secure);
        assertThat(RequestPolicy.RFC3986.setting(knob)).isEqualTo(rfc);
        assertThat(RequestPolicy.ENVOY.setting(knob)).isEqualTo(envoy);
        assertThat(RequestPolicy.APP_MESH.setting(knob)).isEqualTo(mesh);
        assertThat(RequestPolicy.RAW.setting(knob)).isEqualTo(raw);
    }

    @Test
    void presetsAreFoundByName() {
        assertThat(RequestPolicy.presets())
                .allSatisfy(
                        preset -> assertThat(RequestPolicy.named(preset.name())).contains(preset));
        assertThat(RequestPolicy.named("safe")).isEmpty();
    }

    @Test
    void oneKnobCanBeSetByItself() {
        RequestPolicy policy = RequestPolicy.SECURE.with(Knob.ENCODED_SLASHES, Setting.KEEP);

        assertThat(policy.setting(Knob.ENCODED_SLASHES)).isEqualTo(Setting.KEEP);
        assertThat(policy.setting(Knob.DOT_SEGMENTS)).isEqualTo(Setting.NORMALISE);
    }

    @Test
    void limitsCanBeSetAndKnobsKeepThem() {
        RequestLimits limits = RequestLimits.DEFAULT.withTarget(8000).withSegments(100);
        RequestPolicy policy = RequestPolicy.STRICT.with(limits).with(Knob.BACKSLASH, Setting.KEEP);

        assertThat(policy.limits()).isEqualTo(limits);
        assertThat(RequestPolicy.presets())
                .allSatisfy(preset ->
                        assertThat(preset.limits()).isEqualTo(new RequestLimits(16_384, 1024, 256, 65_536, 16_384)));
    }

    @Test
    void aSettingThatTheKnobDoesNotHaveIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RequestPolicy.SECURE.with(Knob.FRAGMENT, Setting.NORMALISE))
                .withMessageContaining("FRAGMENT cannot be NORMALISE");
    }
}
