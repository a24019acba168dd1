package io.waymark.docs.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The public API of each library stands in its {@code api.txt}, so that a change of it is a change of a file. With {@code
 * -Dapi.write=true} the files are written anew, to be read before they are committed.
 */
class PublicApiTest {

    private static final boolean WRITE = Boolean.getBoolean("api.write");

    @ParameterizedTest
    @MethodSource("io.waymark.docs.repository.Published#libraries")
    void thePublicApiIsTheOneWrittenDown(Published module) throws IOException {
        Path file = module.folder().resolve("api.txt");
        String api = ApiText.of(module);
        if (WRITE) {
            Files.writeString(file, api);
        }
        assertThat(file).as("written with -Dapi.write=true").exists();
        assertThat(Files.readString(file))
                .as("%s: if the change is wanted, write the file with -Dapi.write=true", Tree.name(file))
                .isEqualTo(api);
    }
}
