package io.waymark.routing.jmh.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class ReportTest {

    private final Results results = results();

    @Test
    void theFloorIsATimeAndTheOthersAreRatiosToItAndBytesAboveIt() {
        assertThat(new RatioTables(results).text()).isEqualTo("""
                        ### exact

                        | | 10 | 1,000 |
                        | --- | --- | --- |
                        | floor | 50 ns | 60 ns |
                        | Waymark | 0.80 x, 0 B | 0.80 x, 0 B |
                        | spring path pattern | 13 x, 700 B | 1,400 x, 22,640 B |

                        ### tenants

                        | | 10 |
                        | --- | --- |
                        | floor | 80 ns |
                        | Waymark | 1.25 x |
                        """);
    }

    @Test
    void whatWasNotMeasuredIsADash() {
        Results some = Results.of("""
                [{"benchmark": "ResolveBenchmark.resolve", "params": {"contender": "ENGINE", "routes": "10", "workload": "MIX"},
                  "primaryMetric": {"score": 40.0}}]
                """);
        assertThat(new RatioTables(some).text()).endsWith("| Waymark | – |\n");
    }

    @Test
    void aChartHasACurveForEachContenderAndIsXml() throws Exception {
        Document svg = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(
                        new Chart(results, "EXACT").svg().getBytes(UTF_8)));

        assertThat(svg.getElementsByTagName("polyline").getLength()).isEqualTo(3);
        assertThat(svg.getElementsByTagName("circle").getLength()).isEqualTo(6);
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Time of a request against the number of routes: exact");
    }

    @Test
    void aContenderHasOneColourInAllCharts() {
        Results some = Results.of("""
                [{"benchmark": "ResolveBenchmark.resolve", "params": {"contender": "FLOOR", "routes": "10", "workload": "EXACT"},
                  "primaryMetric": {"score": 40.0}},
                 {"benchmark": "ResolveBenchmark.resolve", "params": {"contender": "JETTY", "routes": "10", "workload": "EXACT"},
                  "primaryMetric": {"score": 50.0}},
                 {"benchmark": "ResolveBenchmark.resolve", "params": {"contender": "JETTY", "routes": "10", "workload": "REST"},
                  "primaryMetric": {"score": 60.0}}]
                """);

        assertThat(colours(new Chart(some, "EXACT").svg())).containsExactly("#7f7f7f", "#d62728");
        assertThat(colours(new Chart(some, "REST").svg())).containsExactly("#d62728");
    }

    private static List<String> colours(String svg) {
        return svg.lines()
                .filter(line -> line.startsWith("<polyline"))
                .map(line -> line.replaceAll(".* stroke=\"([^\"]*)\".*", "$1"))
                .toList();
    }

    @Test
    void aChartIsTheSameForTheSameFigures() {
        assertThat(new Chart(results, "EXACT").svg()).isEqualTo(new Chart(results(), "EXACT").svg());
    }

    @Test
    void aTenfoldIsAsLongEverywhereOnAnAxis() {
        Scale scale = Scale.around(30, 7000, 0, 300);

        assertThat(List.of(scale.low(), scale.high())).containsExactly(10.0, 10_000.0);
        assertThat(scale.at(100)).isCloseTo(100, within(0.001));
        assertThat(scale.at(1000)).isCloseTo(200, within(0.001));
    }

    @Test
    void anAxisOfOneValueHasALengthToo() {
        assertThat(Scale.around(10, 10, 0, 300).at(10)).isZero();
    }

    @Test
    void aFileForEachWorkloadAndOneOfTablesIsWritten(@TempDir Path directory) throws IOException {
        Report.write(results, directory.resolve("new"));

        assertThat(directory.resolve("new"))
                .isDirectoryContaining("glob:**/tables.md")
                .isDirectoryContaining("glob:**/exact.svg")
                .isDirectoryContaining("glob:**/tenants.svg");
    }

    @Test
    void theCommandTellsWhatItNeeds() {
        assertThatThrownBy(() -> Report.main(new String[] {"result.json"}))
                .hasMessage("two arguments are needed: a result file of JMH, and a directory to write to");
    }

    private static Results results() {
        try (InputStream file = ReportTest.class.getResourceAsStream("result.json")) {
            return Results.of(new String(Objects.requireNonNull(file).readAllBytes(), UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
