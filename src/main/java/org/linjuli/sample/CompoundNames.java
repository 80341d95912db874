package org.linjuli.sample;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.linjuli.territory.CompoundKind;

/** Invents names for compounds, no name twice in the city. */
final class CompoundNames {

    private static final String FIRST = "福瑞清玉龙景嘉和锦泰祥裕兴华丽晟安康盛永";
    private static final String SECOND = "荣景泰湖江山园祥庭湾悦峰源林溪阳辰翠";
    private final Set<String> taken = new HashSet<>();

    /** Keeps a given name from being invented again. */
    void take(String name) {
        taken.add(name);
    }

    String next(CompoundKind kind, SplittableRandom random) {
        var endings = endings(kind);
        String name;
        do {
            name = "" + FIRST.charAt(random.nextInt(FIRST.length()))
                    + SECOND.charAt(random.nextInt(SECOND.length()))
                    + endings.get(random.nextInt(endings.size()));
        } while (!taken.add(name));
        return name;
    }

    private static List<String> endings(CompoundKind kind) {
        return switch (kind) {
            case OLD_LANES -> List.of("里", "巷", "弄", "街");
            case NO_PROPERTY -> List.of("小区", "新村", "公寓", "大院");
            case OLD_ESTATE -> List.of("小区", "新村", "花园", "公寓");
            case COMMERCIAL -> List.of("花园", "华庭", "名苑", "家园", "新城");
            case HIGH_END -> List.of("府", "御园", "公馆", "别院");
            case RESETTLEMENT -> List.of("安置小区", "新苑", "佳园");
            case VILLAGE -> List.of("村");
        };
    }
}
