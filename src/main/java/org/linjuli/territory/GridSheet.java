package org.linjuli.territory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.linjuli.shared.Crs;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Grids of a community as a GeoJSON file (RFC 7946): the same shape in and out. */
final class GridSheet {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_GRIDS = 200;
    private static final int MOST_POSITIONS = 20_000;
    private static final int LONGEST_REASON = 200;

    private final Area community;
    private final GridCodes codes;
    private final Set<String> inForce;
    private final int lastNumber;
    private final List<SheetFault> faults = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    /**
     * For one community.
     *
     * @param lastNumber the highest number that a grid there has ever had; new grids go on from it
     */
    GridSheet(Area community, GridCodes codes, Set<String> inForce, int lastNumber) {
        this.community = community;
        this.codes = codes;
        this.inForce = inForce;
        this.lastNumber = lastNumber;
    }

    List<SheetFault> faults() {
        return faults;
    }

    /** The grids by the number of their feature; those without a code have got a new one. */
    NavigableMap<Integer, GridProposal> read(String json) {
        var grids = new TreeMap<Integer, GridProposal>();
        for (var feature : features(json)) {
            int row = grids.size() + faulty() + 1;
            read(row, feature).ifPresent(grid -> grids.put(row, grid));
        }
        var uncoded = grids.entrySet().stream()
                .filter(grid -> grid.getValue().code().isEmpty())
                .toList();
        if (faults.isEmpty()) {
            var fresh = GridCodes.fresh(
                    community.code(),
                    lastNumber,
                    uncoded.stream().map(grid -> grid.getValue().boundary()).toList());
            for (int i = 0; i < fresh.size(); i++) {
                var grid = uncoded.get(i).getValue();
                grids.put(
                        uncoded.get(i).getKey(),
                        new GridProposal(fresh.get(i), grid.kind(), grid.boundary(), Crs.WGS84, grid.sizeException()));
            }
        }
        return grids;
    }

    private int faulty() {
        return (int) faults.stream()
                .mapToInt(SheetFault::row)
                .filter(row -> row > 0)
                .distinct()
                .count();
    }

    private Iterable<JsonNode> features(String json) {
        try {
            var collection = JSON.readTree(json);
            if (!"FeatureCollection".equals(collection.path("type").asString(""))) {
                faults.add(new SheetFault(0, "文件", "应为 GeoJSON 的 FeatureCollection"));
                return List.of();
            }
            var features = collection.path("features");
            if (features.isEmpty() || features.size() > MOST_GRIDS) {
                faults.add(new SheetFault(0, "文件", "应有 1 到 " + MOST_GRIDS + " 个网格"));
                return List.of();
            }
            return features;
        } catch (JacksonException unreadable) {
            faults.add(new SheetFault(0, "文件", "文件读不出来，请使用 GeoJSON 文件"));
            return List.of();
        }
    }

    private Optional<GridProposal> read(int row, JsonNode feature) {
        int before = faults.size();
        var said = feature.path("properties");
        var code = code(row, said.path("code").asString(""));
        var kind = kind(row, said.path("kind").asString(""));
        var reason = said.path("sizeException").asString("").strip();
        if (reason.length() > LONGEST_REASON) {
            fault(row, "规模说明", "至多 " + LONGEST_REASON + " 个字");
        }
        var boundary = boundary(row, feature.path("geometry"));
        return faults.size() == before && boundary.isPresent()
                ? Optional.of(new GridProposal(code, kind, boundary.orElseThrow(), Crs.WGS84, reason))
                : Optional.empty();
    }

    private String code(int row, String text) {
        if (text.isBlank()) {
            return "";
        }
        var code = codes.read(text).filter(read -> GridCodes.isOf(community.code(), read));
        if (code.isEmpty()) {
            fault(row, "网格编码", "“" + text + "”不是" + community.name() + "的网格编码；新网格请留空");
        } else if (!seen.add(code.orElseThrow())) {
            fault(row, "网格编码", "这个编码在文件里出现了两次");
        } else if (!inForce.contains(code.orElseThrow())) {
            fault(row, "网格编码", "现在没有这个网格；新网格请留空，由系统编号");
        }
        return code.orElse("");
    }

    private GridKind kind(int row, String text) {
        var kind = Arrays.stream(GridKind.values())
                .filter(one -> one.name().equals(text) || one.label().equals(text))
                .findFirst();
        if (kind.isEmpty()) {
            fault(row, "网格类型", "应为 URBAN（城市网格）、RURAL（农村网格）或 EXCLUSIVE（专属网格）");
        }
        return kind.orElse(GridKind.URBAN);
    }

    private Optional<Boundary> boundary(int row, JsonNode geometry) {
        try {
            var boundary = GeoJson.read(geometry.toString());
            if (boundary.size() > MOST_POSITIONS) {
                fault(row, "边界", "至多 " + MOST_POSITIONS + " 个点");
            } else if (!Shapes.of(boundary).isValid()) {
                fault(row, "边界", "边界自相交，请重画");
            } else if (community
                    .border()
                    .filter(border -> !border.bounds().meets(boundary.bounds()))
                    .isPresent()) {
                fault(row, "边界", "不在" + community.name() + "内；坐标应为 WGS-84，先经度后纬度");
            }
            return Optional.of(boundary);
        } catch (IllegalArgumentException broken) {
            fault(row, "边界", "应为闭合的 Polygon 或 MultiPolygon，每个点是经度和纬度");
            return Optional.empty();
        }
    }

    private void fault(int row, String column, String message) {
        faults.add(new SheetFault(row, column, message));
    }

    static String written(List<GridProposal> grids, GridCodes codes) {
        var collection = JSON.createObjectNode().put("type", "FeatureCollection");
        var features = collection.putArray("features");
        for (var grid : grids) {
            var feature = features.addObject().put("type", "Feature");
            feature.set("geometry", JSON.readTree(GeoJson.write(grid.boundary())));
            feature.putObject("properties")
                    .put("code", codes.written(grid.code()))
                    .put("name", Grid.nameOf(grid.code()))
                    .put("kind", grid.kind().name())
                    .put("sizeException", grid.sizeException());
        }
        return collection.toString();
    }
}
