package org.linjuli.territory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.linjuli.shared.Crs;
import org.linjuli.shared.NodePath;

/** Judges the lines of a file of grids of one community, and makes a plan of them. */
final class GridSheet {

    private static final int MOST_POSITIONS = 20_000;
    private static final int LONGEST_REASON = 200;
    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_NAME = 30;

    private final Area community;
    private final GridCodes codes;
    private final Map<String, GridProposal> inForce;
    private final int lastNumber;
    private final BuildingLists lists;
    private final List<SheetFault> faults = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    /**
     * For one community.
     *
     * @param inForce the grids of today by their codes
     * @param lastNumber the highest number that a grid there has ever had; new grids go on from it
     */
    GridSheet(Area community, GridCodes codes, Map<String, GridProposal> inForce, int lastNumber, BuildingLists lists) {
        this.community = community;
        this.codes = codes;
        this.inForce = inForce;
        this.lastNumber = lastNumber;
        this.lists = lists;
    }

    List<SheetFault> faults() {
        return faults;
    }

    /** The grids by their row; those without a code have got a new one. */
    NavigableMap<Integer, GridProposal> read(byte[] file) {
        var lines = GridFile.read(file, faults);
        var borders = borders(lines);
        var grids = new TreeMap<Integer, GridProposal>();
        for (var line : lines) {
            int before = faults.size();
            var code = code(line);
            var kind = kind(line);
            var name = name(line, kind, code);
            refuse(line);
            var border = borders.get(line.row());
            if (faults.size() == before && border != null) {
                grids.put(line.row(), new GridProposal(code, kind, border, Crs.WGS84, line.reason(), name));
            }
        }
        if (faults.isEmpty()) {
            number(grids);
        }
        return grids;
    }

    private void number(NavigableMap<Integer, GridProposal> grids) {
        var uncoded = grids.entrySet().stream()
                .filter(grid -> grid.getValue().code().isEmpty())
                .toList();
        var fresh = GridCodes.fresh(
                community.code(),
                lastNumber,
                uncoded.stream().map(grid -> grid.getValue().boundary()).toList());
        for (int i = 0; i < fresh.size(); i++) {
            uncoded.get(i).setValue(uncoded.get(i).getValue().coded(fresh.get(i)));
        }
    }

    private void refuse(GridLine line) {
        if (line.reason().length() > LONGEST_REASON) {
            fault(line, "规模说明", "至多 " + LONGEST_REASON + " 个字");
        }
        if (!line.community().isEmpty() && !line.community().equals(community.code())) {
            fault(line, "社区编码", "应为" + community.name() + "的编码 " + community.code() + "；一个文件只放一个社区的网格");
        }
    }

    private String code(GridLine line) {
        if (line.code().isBlank()) {
            return "";
        }
        var code = codes.read(line.code()).filter(read -> GridCodes.isOf(community.code(), read));
        if (code.isEmpty()) {
            fault(line, "网格编码", "“" + line.code() + "”不是" + community.name() + "的网格编码；新网格请留空");
        } else if (!seen.add(code.orElseThrow())) {
            fault(line, "网格编码", "这个编码在文件里出现了两次");
        } else if (!inForce.containsKey(code.orElseThrow())) {
            fault(line, "网格编码", "现在没有这个网格；新网格请留空，由系统编号");
        }
        return code.orElse("");
    }

    private GridKind kind(GridLine line) {
        var kind = Arrays.stream(GridKind.values())
                .filter(one -> one.name().equals(line.kind()) || one.label().equals(line.kind()))
                .findFirst();
        if (kind.isEmpty()) {
            fault(line, "网格类型", "应为 URBAN（城市网格）、RURAL（农村网格）或 EXCLUSIVE（专属网格）");
        }
        return kind.orElse(GridKind.URBAN);
    }

    /** Who leaves the name out leaves it as it is. */
    private String name(GridLine line, GridKind kind, String code) {
        var name = line.name().strip();
        if (!name.isEmpty() && kind != GridKind.EXCLUSIVE) {
            fault(line, "网格名称", "只有专属网格有自己的名称，其他网格按编号称呼，请留空");
        } else if (!name.isEmpty() && (name.length() < SHORTEST_NAME || name.length() > LONGEST_NAME)) {
            fault(line, "网格名称", "应为 " + SHORTEST_NAME + " 到 " + LONGEST_NAME + " 个字");
        }
        var known = inForce.get(code);
        return name.isEmpty() && known != null ? known.ownName() : name;
    }

    /** The borders by row, of those that are in order. */
    private Map<Integer, Boundary> borders(List<GridLine> lines) {
        var borders = new HashMap<Integer, Boundary>();
        var listed = new ArrayList<GridLine>();
        for (var line : lines) {
            if (line.border().isEmpty() == line.buildings().isEmpty()) {
                fault(line, "边界", "“边界”和“楼栋”填写一项，且只填一项");
            } else if (line.border().isEmpty()) {
                lists.take(line.row(), line.buildings(), message -> fault(line, "楼栋", message));
                listed.add(line);
            } else {
                drawn(line).ifPresent(border -> borders.put(line.row(), border));
            }
        }
        if (!listed.isEmpty() && faults.isEmpty()) {
            listed(listed, listed.size() == lines.size(), borders);
        }
        return borders;
    }

    private void listed(List<GridLine> lines, boolean all, Map<Integer, Boundary> borders) {
        if (all) {
            lists.left().ifPresent(left -> faults.add(new SheetFault(0, "楼栋", left)));
            lists.shareOpenLand();
        }
        Function<NodePath, Optional<Boundary>> known = grid ->
                Optional.ofNullable(inForce.get(grid.value().replace(".", ""))).map(GridProposal::boundary);
        for (var line : lines) {
            lists.land(line.row(), known).ifPresent(land -> {
                borders.put(line.row(), land);
                boolean exclusive = Set.of(GridKind.EXCLUSIVE.name(), GridKind.EXCLUSIVE.label())
                        .contains(line.kind());
                if (land.polygons().length > 1 && !exclusive) {
                    fault(line, "楼栋", "这些楼栋不相连，网格会断成 " + land.polygons().length + " 块");
                }
            });
        }
    }

    private Optional<Boundary> drawn(GridLine line) {
        try {
            var crs = line.crs().isEmpty() ? Optional.of(Crs.WGS84) : Crs.named(line.crs());
            if (crs.isEmpty()) {
                fault(line, "坐标系", "应为 WGS84、CGCS2000、GCJ02 或 BD09，留空即 WGS84");
                return Optional.empty();
            }
            var given = line.border().startsWith("{") ? GeoJson.read(line.border()) : WellKnownText.read(line.border());
            var boundary = crs.get() == Crs.WGS84 ? given : given.map(crs.get()::toWgs84);
            if (boundary.size() > MOST_POSITIONS) {
                fault(line, "边界", "至多 " + MOST_POSITIONS + " 个点");
            } else if (!Shapes.of(boundary).isValid()) {
                fault(line, "边界", "边界自相交，请重画");
            } else if (community
                    .border()
                    .filter(border -> !border.bounds().meets(boundary.bounds()))
                    .isPresent()) {
                fault(line, "边界", "不在" + community.name() + "内；坐标系是否写对，且先经度后纬度");
            }
            return Optional.of(boundary);
        } catch (IllegalArgumentException broken) {
            fault(line, "边界", "应为闭合的 Polygon 或 MultiPolygon，每个点是经度和纬度");
            return Optional.empty();
        }
    }

    private void fault(GridLine line, String column, String message) {
        faults.add(new SheetFault(line.row(), column, message));
    }
}
