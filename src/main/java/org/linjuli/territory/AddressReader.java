package org.linjuli.territory;

import static org.linjuli.territory.AddressPart.*;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes an address apart, whatever way it is written: wide or narrow characters, figures or Chinese numerals, 号楼, 幢, 栋,
 * 座 or # for a building, 3-2-501 for building, entrance and door, and parts left out. What lies above the community is
 * known by name; the rest is told by its endings.
 */
final class AddressReader {

    private static final int LONGEST = 80;

    private static final String CHINESE = "[" + ChineseNumber.CHARACTERS + "]";
    private static final String NUMBER = "(?:[0-9]{1,5}|" + CHINESE + "{1,6})";
    private static final String AFTER_HOUSE = "(?=$|-|[0-9A-Z]|" + CHINESE + "{1,6}(?:单元|门|梯|层|楼|室|房|户|号|座|栋|幢|$))";

    /** From here on numbers follow: the first one that says what it counts, a chain like 3-2-501, or one at the end. */
    private static final Pattern HOUSE = Pattern.compile("第?(?:"
            + "(?:" + NUMBER + "|[A-Z])-?(?:号楼|号院|栋|幢|座|#)"
            + "|" + NUMBER + "(?:号" + AFTER_HOUSE + "|单元|楼" + AFTER_HOUSE + "|层|室)"
            + "|(?<![0-9A-Z])[0-9]{1,4}(?:-[0-9A-Z]{1,5}){1,2}"
            + "|[0-9]{1,5}$)");

    private static final Pattern NEXT =
            Pattern.compile("-*第?(" + NUMBER + "|[A-Z])-?(号楼|号院|号房|号室|号|栋|幢|座|#楼|#|单元|门洞|门|梯|层|楼|室|房|户)?");

    /** 清昌大道105号 before the name of a compound. */
    private static final Pattern ROAD = Pattern.compile("^-*([\\u4e00-\\u9fff]{1,8}?(?:大道|路|街|巷|弄))(" + NUMBER
            + ")号-*(?=(?!楼|院|单元|" + CHINESE + "+(?:单元|号楼|栋|幢|座|层|楼|室))[\\u4e00-\\u9fff]{2})");

    private static final Pattern COMMITTEE =
            Pattern.compile("^-*([\\u4e00-\\u9fff]{2,8}?(?:社区|村))(?:居民委员会|村民委员会|居委会|村委会|委会)?-*(?=[\\u4e00-\\u9fff])");

    private static final Map<String, String> OLD_FORMS =
            Map.of("號", "号", "樓", "楼", "棟", "栋", "單", "单", "層", "层", "區", "区", "縣", "县", "鎮", "镇");

    private final List<Named> above;

    /** A name that stands before others, and which part it is. */
    record Named(AddressPart part, String name) {

        /** As people shorten it: 福建, 福州, 福清; nothing where that would say too little. */
        private String shortened() {
            return switch (part) {
                case PROVINCE, PREFECTURE, COUNTY -> name.replaceFirst("[省市县区]$", "");
                default -> name;
            };
        }
    }

    AddressReader(List<Named> above) {
        this.above = above.stream()
                .sorted(Comparator.comparing(Named::part)
                        .thenComparingInt(named -> -named.name().length()))
                .toList();
    }

    AddressParts read(String text) {
        var said = new EnumMap<AddressPart, String>(AddressPart.class);
        var rest = names(plain(text), said);
        var road = ROAD.matcher(rest);
        if (road.find()) {
            said.put(AddressPart.ROAD, road.group(1) + ChineseNumber.inFigures(road.group(2)) + "号");
            rest = rest.substring(road.end());
        }
        var house = HOUSE.matcher(rest);
        boolean numbered = house.find();
        var name = letters(numbered ? rest.substring(0, house.start()) : rest);
        if (!name.isEmpty()) {
            said.put(COMPOUND, name);
        }
        if (numbered) {
            doors(rest.substring(house.start()), said);
        }
        return new AddressParts(said);
    }

    private static String plain(String text) {
        var narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
        var cut = narrow.substring(0, Math.min(LONGEST, narrow.length())).toUpperCase(Locale.ROOT);
        for (var form : OLD_FORMS.entrySet()) {
            cut = cut.replace(form.getKey(), form.getValue());
        }
        return cut.replaceAll("[—–−‐‑―_~/\\\\,，。.、;；:：·()（）【】\\[\\]\"'“”]+", "-");
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private String names(String text, Map<AddressPart, String> said) {
        var rest = afterDashes(text);
        for (var named : above) {
            if (said.containsKey(named.part())) {
                continue;
            }
            if (rest.startsWith(named.name())) {
                said.put(named.part(), named.name());
                rest = afterDashes(rest.substring(named.name().length()));
            } else if (isShortened(rest, named)) {
                said.put(named.part(), named.name());
                rest = afterDashes(rest.substring(named.shortened().length()));
            }
        }
        rest = rest.replaceFirst("^-*(?:办事处|居民委员会|村民委员会|居委会|村委会)", "");
        var committee = COMMITTEE.matcher(rest);
        if (!said.containsKey(COMMUNITY) && committee.find()) {
            said.put(COMMUNITY, committee.group(1));
            rest = rest.substring(committee.end());
        }
        return rest;
    }

    private static String afterDashes(String text) {
        return text.replaceFirst("^-+", "");
    }

    /** 福清 alone may begin the name of a compound; before another known name it is the county. */
    private boolean isShortened(String text, Named named) {
        var brief = named.shortened();
        return brief.length() >= 2
                && text.startsWith(brief)
                && above.stream()
                        .filter(other -> other.part().compareTo(named.part()) > 0)
                        .anyMatch(other -> text.startsWith(other.name(), brief.length())
                                || text.startsWith(other.shortened(), brief.length()));
    }

    private static void doors(String text, Map<AddressPart, String> said) {
        var next = NEXT.matcher(text);
        while (next.lookingAt()) {
            var number = ChineseNumber.inFigures(next.group(1));
            said.putIfAbsent(counted(next.group(2), number, said), number);
            next.region(next.end(), text.length());
        }
    }

    private static AddressPart counted(@Nullable String what, String number, Map<AddressPart, String> said) {
        boolean housed = said.containsKey(BUILDING);
        return switch (what) {
            case null -> bare(number, said);
            case "号楼", "号院", "栋", "幢", "#楼", "#" -> BUILDING;
            case "座" -> housed ? UNIT : BUILDING;
            case "号" -> housed ? ROOM : BUILDING;
            case "楼" -> housed ? FLOOR : BUILDING;
            case "单元", "门洞", "门", "梯" -> UNIT;
            case "层" -> FLOOR;
            default -> ROOM;
        };
    }

    /** A number that doesn't say what it counts: first the building, and three figures are a door. */
    private static AddressPart bare(String number, Map<AddressPart, String> said) {
        if (!said.containsKey(BUILDING) && !said.containsKey(UNIT)) {
            return BUILDING;
        }
        return number.length() >= 3 || said.containsKey(UNIT) ? ROOM : UNIT;
    }
}
