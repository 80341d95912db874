package org.linjuli.territory;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.linjuli.shared.Point;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Boundaries as GeoJSON geometries (RFC 7946). */
final class GeoJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private GeoJson() {}

    static String write(Boundary boundary) {
        return Arrays.stream(boundary.polygons())
                .map(polygon -> Arrays.stream(polygon).map(GeoJson::ring).collect(list()))
                .collect(Collectors.joining(",", "{\"type\":\"MultiPolygon\",\"coordinates\":[", "]}"));
    }

    private static String ring(double[][] ring) {
        return Arrays.stream(ring)
                .map(position -> "[" + position[0] + "," + position[1] + "]")
                .collect(list());
    }

    private static Collector<CharSequence, ?, String> list() {
        return Collectors.joining(",", "[", "]");
    }

    /**
     * Reads a Polygon or MultiPolygon.
     *
     * @throws IllegalArgumentException when it is neither
     */
    static Boundary read(String json) {
        var geometry = JSON.readTree(json);
        var coordinates = geometry.path("coordinates");
        return switch (geometry.path("type").asString("")) {
            case "Polygon" -> Boundary.of(new double[][][][] {polygon(coordinates)});
            case "MultiPolygon" ->
                Boundary.of(elements(coordinates).map(GeoJson::polygon).toArray(double[][][][]::new));
            default -> throw new IllegalArgumentException("a border is a Polygon or a MultiPolygon");
        };
    }

    static String write(List<Point> line) {
        return "{\"type\":\"LineString\",\"coordinates\":"
                + ring(line.stream()
                        .map(point -> new double[] {point.lng(), point.lat()})
                        .toArray(double[][]::new))
                + "}";
    }

    static List<Point> readLine(String json) {
        return elements(JSON.readTree(json).path("coordinates"))
                .map(GeoJson::position)
                .map(position -> new Point(position[1], position[0]))
                .toList();
    }

    private static double[][][] polygon(JsonNode rings) {
        return elements(rings)
                .map(ring -> elements(ring).map(GeoJson::position).toArray(double[][]::new))
                .toArray(double[][][]::new);
    }

    private static double[] position(JsonNode position) {
        if (position.size() < 2
                || !position.path(0).isNumber()
                || !position.path(1).isNumber()) {
            throw new IllegalArgumentException("a position is a longitude and a latitude");
        }
        return new double[] {position.get(0).asDouble(), position.get(1).asDouble()};
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return IntStream.range(0, list.size()).mapToObj(list::path);
    }
}
