package io.waymark.routing.yaml.source;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Gives texts that a configuration names instead of holding them, such as the body of an answer in a file. Loading reads nothing by itself
 * that an input names: who loads says what may be read. Implementations may be called by any thread that loads.
 */
public interface NamedTexts {

    /** The longest text, in bytes, that {@link #below} reads: 1 MiB. */
    int MAX_BYTES = 1 << 20;

    /** Gives nothing. */
    NamedTexts NONE = new NamedTexts() {
        @Override
        public Optional<String> file(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<String> variable(String name) {
            return Optional.empty();
        }
    };

    /** The text of a file; absent if there is none, or it may not be read. */
    Optional<String> file(String name);

    /** The value of a variable of the environment; absent if there is none, or it may not be read. */
    Optional<String> variable(String name);

    /**
     * Gives files below a directory, by names relative to it or absolute; links that lead out of it are not followed, and files that are
     * longer than {@value #MAX_BYTES} bytes or no UTF-8 are not read. Gives no variables.
     */
    static NamedTexts below(Path directory) {
        return new NamedTexts() {
            @Override
            public Optional<String> file(String name) {
                try {
                    Path root = directory.toRealPath();
                    Path file = root.resolve(name).toRealPath();
                    boolean readable =
                            file.startsWith(root) && Files.isRegularFile(file) && Files.size(file) <= MAX_BYTES;
                    return readable ? Optional.of(text(file)) : Optional.empty();
                } catch (IOException | IllegalArgumentException unreadable) {
                    return Optional.empty();
                }
            }

            @Override
            public Optional<String> variable(String name) {
                return Optional.empty();
            }

            private String text(Path file) throws IOException {
                byte[] bytes = Files.readAllBytes(file);
                String text = new String(bytes, StandardCharsets.UTF_8);
                if (text.getBytes(StandardCharsets.UTF_8).length != bytes.length) {
                    throw new CharacterCodingException();
                }
                return text;
            }
        };
    }
}
