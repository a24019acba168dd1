package io.waymark.routing.testkit.junit;

import io.waymark.routing.RouterFactory;
import io.waymark.routing.testkit.checks.CheckFiles;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.AnnotationBasedArgumentsProvider;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.support.ParameterDeclarations;
import org.junit.platform.commons.support.ReflectionSupport;

/** The arguments of {@link CheckSource}. */
final class CheckArguments extends AnnotationBasedArgumentsProvider<CheckSource> {

    @Override
    protected Stream<? extends Arguments> provideArguments(
            ParameterDeclarations parameters, ExtensionContext context, CheckSource source) {
        RouterFactory factory = ReflectionSupport.newInstance(source.router());
        List<Path> paths = Arrays.stream(source.value()).map(Path::of).toList();
        return CheckFiles.below(paths).stream()
                .map(path -> LoadedChecks.of(path, factory))
                .flatMap(CheckArguments::arguments);
    }

    private static Stream<Arguments> arguments(LoadedChecks loaded) {
        return loaded.file().checks().stream()
                .map(check -> Arguments.argumentSet(check.name(), check, loaded.router()));
    }
}
