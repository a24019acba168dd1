package io.waymark.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.action.HeaderChange;
import io.waymark.routing.action.HeaderChange.Operation;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderChangesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SET            | x-a | 9 | [x-b: 3, x-a: 9]
            SET            | x-c | 9 | [X-A: 1, X-a: 2, x-b: 3, x-c: 9]
            ADD            | x-a | 9 | [X-A: 1, X-a: 2, x-b: 3, x-a: 9]
            REMOVE         | x-a | '' | [x-b: 3]
            ADD_IF_ABSENT  | x-a | 9 | [X-A: 1, X-a: 2, x-b: 3]
            ADD_IF_ABSENT  | x-c | 9 | [X-A: 1, X-a: 2, x-b: 3, x-c: 9]
            SET_IF_PRESENT | x-a | 9 | [x-b: 3, x-a: 9]
            SET_IF_PRESENT | x-c | 9 | [X-A: 1, X-a: 2, x-b: 3]
            """)
    void eachOperationActsOnAllLinesOfItsHeader(Operation operation, String name, String value, String result) {
        RoutingRequest request = RoutingRequest.builder()
                .header("X-A", "1")
                .header("X-a", "2")
                .header("x-b", "3")
                .build();
        List<HeaderLine> changed =
                HeaderChanges.apply(HeaderChanges.lines(request), List.of(new HeaderChange(operation, name, value)));
        assertThat(changed).hasToString(result);
    }
}
