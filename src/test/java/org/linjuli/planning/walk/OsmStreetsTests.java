package org.linjuli.planning.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linjuli.planning.Demand;
import org.linjuli.planning.StreetMap;
import org.linjuli.planning.WalkPlanner;
import org.linjuli.shared.Point;

/** Reading extracts of OpenStreetMap. The village is made up; its PBF was written by the format's own library. */
class OsmStreetsTests {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"village.osm", "village.osm.gz", "village.osm.pbf"})
    void theWaysOnWhichOneWalksAreRead(String name) throws IOException {
        var streets = WalkPlanner.read(village(name), List.of());

        assertThat(links(streets))
                .containsExactlyInAnyOrder(
                        "119.4000,25.7000 119.4030,25.7000",
                        "119.4030,25.7000 119.4060,25.7000",
                        "119.4030,25.7000 119.4030,25.7027",
                        "119.4030,25.7027 119.4060,25.7027");
    }

    @Test
    void streetsFarFromAllDoorsAreLeftOut() throws IOException {
        var far = List.of(new Demand(new Point(26.5, 119.4), 1));

        assertThat(WalkPlanner.read(village("village.osm"), far).corners()).isZero();
    }

    @Test
    void whatIsNoExtractIsRefusedByName() throws IOException {
        var pdf = Files.writeString(folder.resolve("map.pdf"), "x");
        var html = Files.writeString(folder.resolve("page.osm"), "<html><body/></html>");
        var cut = Files.write(
                folder.resolve("cut.osm.pbf"),
                java.util.Arrays.copyOf(Files.readAllBytes(village("village.osm.pbf")), 300));
        var noise =
                Files.write(folder.resolve("noise.osm.pbf"), "no such thing as a map".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> WalkPlanner.read(pdf, List.of()))
                .hasMessageContaining("map.pdf")
                .hasMessageContaining(".osm.pbf");
        assertThatThrownBy(() -> WalkPlanner.read(html, List.of()))
                .hasMessageContaining("page.osm")
                .hasMessageContaining("<html>");
        assertThatThrownBy(() -> WalkPlanner.read(cut, List.of())).hasMessageContaining("cut off");
        assertThatThrownBy(() -> WalkPlanner.read(noise, List.of())).isInstanceOf(IOException.class);
    }

    private Path village(String name) throws IOException {
        var file = folder.resolve(name);
        if (name.endsWith(".gz")) {
            try (var out = new GZIPOutputStream(Files.newOutputStream(file));
                    var in = resource("village.osm")) {
                in.transferTo(out);
            }
        } else {
            try (var in = resource(name)) {
                Files.write(file, in.readAllBytes());
            }
        }
        return file;
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(OsmStreetsTests.class.getResourceAsStream(name), name);
    }

    private static List<String> links(StreetMap streets) {
        return IntStream.range(0, streets.links())
                .mapToObj(link -> place(streets, streets.from(link)) + " " + place(streets, streets.to(link)))
                .toList();
    }

    private static String place(StreetMap streets, int corner) {
        return "%.4f,%.4f".formatted(streets.lng(corner), streets.lat(corner));
    }
}
