package io.waymark.routing.cli;

import io.waymark.routing.yaml.source.NamedTexts;
import java.util.Optional;
import java.util.Set;

/**
 * The texts that a command line lets configurations read.
 *
 * @param files gives the files
 * @param variables the names of the variables of the environment
 */
record AllowedTexts(NamedTexts files, Set<String> variables) implements NamedTexts {

    @Override
    public Optional<String> file(String name) {
        return files.file(name);
    }

    @Override
    public Optional<String> variable(String name) {
        return variables.contains(name) ? Optional.ofNullable(System.getenv(name)) : Optional.empty();
    }
}
