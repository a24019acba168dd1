package io.waymark.routing.engine.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What once went wrong is tried by every build. */
class SavedCasesTest {

    @TestFactory
    Stream<DynamicTest> engineAgreesWithTheReferenceOnEverySavedCase() {
        return CaseFile.all().stream()
                .map(file -> dynamicTest(
                        file.getFileName().toString(),
                        file.toUri(),
                        () -> assertThat(CaseFile.read(file).difference()).isEmpty()));
    }
}
