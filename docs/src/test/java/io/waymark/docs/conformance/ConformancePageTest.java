package io.waymark.docs.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page on conformance says what the check files hold. With {@code -Dconformance.write=true} it is written anew. */
class ConformancePageTest {

    private static final boolean WRITE = Boolean.getBoolean("conformance.write");
    private static final Path PAGE = Path.of("conformance.md");

    @Test
    void thePageCountsTheChecksThatAreThere() throws IOException {
        String page = ConformancePage.of(Path.of("../conformance"));
        if (WRITE) {
            Files.writeString(PAGE, page, StandardCharsets.UTF_8);
        }
        assertThat(PAGE).as("written with -Dconformance.write=true").exists();
        assertThat(Files.readString(PAGE, StandardCharsets.UTF_8))
                .as("write the page with -Dconformance.write=true")
                .isEqualTo(page);
    }
}
