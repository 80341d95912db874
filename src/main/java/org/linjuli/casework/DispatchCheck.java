package org.linjuli.casework;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.linjuli.casework.category.Categories;
import org.linjuli.organization.Organization;
import org.linjuli.territory.Territory;
import org.springframework.stereotype.Component;

/** Looks whether dispatch rules name what there is: a line that fits nothing, or sends to nobody, is a mistake. */
@Component
class DispatchCheck {

    private final Categories categories;
    private final Territory territory;
    private final Organization organization;

    DispatchCheck(Categories categories, Territory territory, Organization organization) {
        this.categories = categories;
        this.territory = territory;
        this.organization = organization;
    }

    /** Blames each field of each line that names what is not there. */
    void refuseUnknown(List<DispatchRule> rules) {
        var faults = IntStream.range(0, rules.size())
                .boxed()
                .flatMap(line -> faults(line, rules.get(line)))
                .toList();
        if (!faults.isEmpty()) {
            throw CaseworkProblem.RULE_POINTS_NOWHERE.now().with("errors", faults);
        }
    }

    private Stream<Map<String, String>> faults(int line, DispatchRule rule) {
        var found = Stream.<Map<String, String>>builder();
        var category = rule.category();
        if (category != null && categories.find(category).isEmpty()) {
            found.add(fault(line, "category", "没有类别 " + category));
        }
        var area = rule.area();
        if (area != null && territory.node(area).isEmpty()) {
            found.add(fault(line, "area", "没有区域 " + area + "，网格可能已经调整"));
        }
        var unit = rule.unit();
        if (unit != null && (!unit.isUnit() || organization.desk(unit).isEmpty())) {
            found.add(fault(line, "unit", "没有单位 " + unit));
        }
        return found.build();
    }

    private static Map<String, String> fault(int line, String field, String message) {
        return Map.of(
                "field", "rules[%d].%s".formatted(line, field), "message", "第 %d 条：%s".formatted(line + 1, message));
    }
}
