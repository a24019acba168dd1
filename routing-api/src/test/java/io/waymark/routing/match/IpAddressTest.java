package io.waymark.routing.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.1.2, true",
        "10.0.0.0/8, 11.0.0.0, false",
        "10.1.2.3, 10.1.2.3, true",
        "10.1.2.3, 10.1.2.4, false",
        "0.0.0.0/0, 255.255.255.255, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "10.0.0.0/8, ::ffff:10.1.1.1, true",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "2001:db8::8000/113, 2001:db8::ffff, true",
        "2001:db8::8000/113, 2001:db8::7fff, false",
        "::/0, 10.0.0.1, true",
        "::1, 0:0:0:0:0:0:0:1, true",
    })
    void aRangeHoldsTheAddressesOfItsPrefix(String range, String address, boolean held) {
        assertThat(AddressRange.parse(range).contains(IpAddress.parse(address))).isEqualTo(held);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10.0.0",
                "10.0.0.256",
                "10.0.0.0.1",
                "a.b.c.d",
                "::1::",
                "1:2:3:4:5:6:7:8:9",
                "1:2:3:4:5:6:7:8::",
                "fe80::1%eth0",
                "[::1]",
                "1.2.3.4:80",
                "::1.2.3",
                ":1",
                "12345::",
                "1:2:3:4:5:6:7:1.2.3.4"
            })
    void textThatIsNoAddressIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> IpAddress.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/", "10.0.0.0/x", "::/129", "10.0.0.0/-1"})
    void aPrefixLengthThatDoesNotFitIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> AddressRange.parse(text));
    }

    @ParameterizedTest
    @CsvSource({"10.1.2.3/8, 10.0.0.0/8", "2001:db8::1/32, 2001:db8:0:0:0:0:0:0/32", "::/0, 0:0:0:0:0:0:0:0/0"})
    void aRangePrintsItsNetwork(String text, String printed) {
        assertThat(AddressRange.parse(text)).hasToString(printed);
    }
}
