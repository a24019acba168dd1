package io.waymark.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingRequestBuilderTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            http://a.test,             http,  a.test,      80,   /
            http://a.test/x?y=1,       http,  a.test,      80,   /x?y=1
            https://A.test:8443/x#f,   https, A.test:8443, 8443, /x#f
            https://a.test?x,          https, a.test,      443,  /?x
            http://[::1]:81/,          http,  [::1]:81,    81,   /
            http://u@a.test:99999/,    http,  u@a.test:99999, 80, /
            """)
    void anUrlIsTakenAsWritten(String url, String scheme, String authority, int port, String target) {
        RoutingRequest request = RoutingRequest.get(url);
        assertThat(request.scheme()).isEqualTo(scheme);
        assertThat(request.authority()).isEqualTo(authority);
        assertThat(request.port()).isEqualTo(port);
        assertThat(request.target()).isEqualTo(target);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.test/x", "ftp://a.test/", "http:///x"})
    void textThatIsNoUrlIsRefused(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> RoutingRequest.get(url));
    }
}
