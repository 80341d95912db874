package org.linjuli.planning;

import static org.linjuli.planning.MatchingColumn.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.linjuli.planning.MatchingList.NamedNeed;
import org.linjuli.planning.MatchingList.NamedVolunteer;
import org.linjuli.planning.MatchingList.Spot;
import org.linjuli.planning.MatchingSheet.Line;
import org.linjuli.shared.Crs;
import org.linjuli.shared.Point;
import org.linjuli.territory.AddressReading;
import org.linjuli.territory.Area;
import org.linjuli.territory.SheetFault;
import org.linjuli.territory.Territory;

/** Judges each line of a file of needs and volunteers: whether its place is known, and what it says fits together. */
final class MatchingCheck {

    private static final int MOST_LETTERS = 40;
    private static final int MOST_QUOTA = 100;
    private static final int MOST_SERVICES = 1_000;
    private static final int MOST_SKILLS = 20;

    /** Below it an address may mean another building. */
    private static final double SURE = 0.7;
    /** A compound alone, without any doubt, is near enough. */
    private static final double SURE_OF_COMPOUND = 0.5;

    private static final Pattern SEPARATOR = Pattern.compile("[、，,；;/|]");

    private final Territory territory;
    private final Area area;
    private final List<SheetFault> faults;
    private final Map<String, AddressReading> read = new HashMap<>();

    MatchingCheck(Territory territory, Area area, List<SheetFault> faults) {
        this.territory = territory;
        this.area = area;
        this.faults = faults;
    }

    MatchingList of(List<Line> lines) {
        var needs = new ArrayList<NamedNeed>();
        var volunteers = new ArrayList<NamedVolunteer>();
        for (var line : lines) {
            switch (line.cell(KIND)) {
                case MatchingSheet.NEED -> need(line).ifPresent(needs::add);
                case MatchingSheet.VOLUNTEER -> volunteer(line).ifPresent(volunteers::add);
                default -> fault(line, KIND, "应为“需求”或“志愿者”");
            }
        }
        if (faults.isEmpty() && needs.isEmpty()) {
            faults.add(new SheetFault(0, KIND.head(), "文件里没有需求"));
        }
        return new MatchingList(needs, volunteers);
    }

    private Optional<NamedNeed> need(Line line) {
        var name = name(line);
        var skills = skills(line);
        if (skills.size() > 1) {
            fault(line, SKILLS, "一条需求只写一项技能，多项请分成几行");
        }
        if (!line.cell(QUOTA).isEmpty() || !line.cell(SERVICES).isEmpty()) {
            fault(line, line.cell(QUOTA).isEmpty() ? SERVICES : QUOTA, "需求不填，只有志愿者填");
        }
        var place = place(line).filter(spot -> isInArea(line, spot));
        return place.filter(spot -> !name.isEmpty() && skills.size() == 1)
                .map(spot ->
                        new NamedNeed(line.row(), name, spot, skills.iterator().next()));
    }

    private boolean isInArea(Line line, Spot spot) {
        boolean inside =
                territory.gridAt(spot.at()).filter(area.path()::contains).isPresent();
        if (!inside) {
            fault(line, line.cell(ADDRESS).isEmpty() ? LAT : ADDRESS, "不在" + area.name() + "范围内，请核对地址或坐标系");
        }
        return inside;
    }

    private Optional<NamedVolunteer> volunteer(Line line) {
        var name = name(line);
        var skills = skills(line);
        var quota = whole(line, QUOTA, OptionalInt.empty(), MOST_QUOTA);
        var services = whole(line, SERVICES, OptionalInt.of(0), MOST_SERVICES);
        var place = place(line).filter(spot -> isInCity(line, spot));
        return place.filter(spot -> !name.isEmpty() && !skills.isEmpty() && quota.isPresent() && services.isPresent())
                .map(spot -> new NamedVolunteer(
                        line.row(), name, spot, skills, quota.orElseThrow(), services.orElseThrow()));
    }

    /** Volunteers may live in another part of the city than those whom they serve. */
    private boolean isInCity(Line line, Spot spot) {
        boolean inside = territory.gridAt(spot.at()).isPresent();
        if (!inside) {
            fault(line, line.cell(ADDRESS).isEmpty() ? LAT : ADDRESS, "不在本市任何网格内，请核对地址或坐标系");
        }
        return inside;
    }

    private String name(Line line) {
        var name = line.cell(NAME);
        if (name.isEmpty() || name.length() > MOST_LETTERS) {
            fault(line, NAME, "应为 1 到 " + MOST_LETTERS + " 个字");
            return "";
        }
        return name;
    }

    private Set<String> skills(Line line) {
        var skills = new LinkedHashSet<String>();
        for (var one : SEPARATOR.split(line.cell(SKILLS), -1)) {
            if (!one.isBlank()) {
                skills.add(one.strip());
            }
        }
        if (skills.isEmpty() || skills.size() > MOST_SKILLS) {
            fault(line, SKILLS, "应为 1 到 " + MOST_SKILLS + " 项，用顿号隔开");
            return Set.of();
        }
        return skills;
    }

    private OptionalInt whole(Line line, MatchingColumn column, OptionalInt usual, int most) {
        var text = line.cell(column).replaceFirst("\\.0+$", "");
        if (text.isEmpty() && usual.isPresent()) {
            return usual;
        }
        if (text.matches("[0-9]{1,4}") && Integer.parseInt(text) <= most) {
            return OptionalInt.of(Integer.parseInt(text));
        }
        fault(line, column, "应为 0 到 " + most + " 的整数");
        return OptionalInt.empty();
    }

    /** Where two numbers stand they say it, whatever the address. */
    private Optional<Spot> place(Line line) {
        var address = line.cell(ADDRESS);
        if (line.cell(LNG).isEmpty() && line.cell(LAT).isEmpty()) {
            return address.isEmpty() ? missing(line) : byAddress(line, address);
        }
        var crs = line.cell(CRS).isEmpty() ? Optional.of(Crs.WGS84) : Crs.named(line.cell(CRS));
        if (crs.isEmpty()) {
            fault(line, CRS, "应为 WGS84、CGCS2000、GCJ02 或 BD09，留空即 WGS84");
        }
        var lng = degrees(line, LNG, 180);
        var lat = degrees(line, LAT, 90);
        if (crs.isEmpty() || lng.isEmpty() || lat.isEmpty()) {
            return Optional.empty();
        }
        var point = crs.orElseThrow().toWgs84(new Point(lat.getAsDouble(), lng.getAsDouble()));
        var label = address.isEmpty() ? "%.5f, %.5f".formatted(point.lat(), point.lng()) : address;
        return Optional.of(new Spot(label, point));
    }

    private Optional<Spot> missing(Line line) {
        fault(line, ADDRESS, "请填地址，或填经度和纬度");
        return Optional.empty();
    }

    private Optional<Spot> byAddress(Line line, String address) {
        var reading = sure(reading(address)) ? reading(address) : reading(area.name() + address);
        var found = reading.found().filter(one -> sure(reading));
        if (found.isEmpty()) {
            var doubts = reading.doubts().isEmpty() ? "" : "：" + String.join("；", reading.doubts());
            fault(line, ADDRESS, "地址不够明确" + doubts + "。请写明社区、小区和楼号，或填经纬度");
        }
        return found.flatMap(one -> Optional.ofNullable(one.point()).map(at -> new Spot(one.label(), at)));
    }

    private AddressReading reading(String address) {
        return read.computeIfAbsent(address, territory::readAddress);
    }

    private static boolean sure(AddressReading reading) {
        return reading.found()
                .filter(one -> one.point() != null)
                .map(one -> switch (one.kind()) {
                    case BUILDING -> reading.confidence() >= SURE;
                    case COMPOUND ->
                        reading.confidence() >= SURE_OF_COMPOUND
                                && reading.doubts().isEmpty();
                    case COMMUNITY, STREET -> false;
                })
                .orElse(false);
    }

    private OptionalDouble degrees(Line line, MatchingColumn column, int most) {
        try {
            double value = Double.parseDouble(line.cell(column));
            if (Math.abs(value) <= most) {
                return OptionalDouble.of(value);
            }
        } catch (NumberFormatException notANumber) {
            // Told below.
        }
        fault(line, column, "应为 -" + most + " 到 " + most + " 的度数，如 119.384012");
        return OptionalDouble.empty();
    }

    private void fault(Line line, MatchingColumn column, String message) {
        faults.add(new SheetFault(line.row(), column.head(), message));
    }
}
