package org.linjuli.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.DispatchRule;
import org.linjuli.casework.DispatchRules;
import org.linjuli.casework.category.Categories;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;
import org.springframework.stereotype.Component;

/** The dispatch rules of the sample city: things go to their owner first, events to the place first. */
@Component
class SampleRules {

    private record Line(
            String category, DispatchRule.To to, @Nullable String unit) {}

    private static final List<Line> LINES = List.of(
            new Line("城乡建设/住房保障与房地产/物业服务", DispatchRule.To.PROPERTY_COMPANY, null),
            new Line("城乡建设/城市建设和市政管理/电力供应", DispatchRule.To.UNIT, "供电公司"),
            new Line("城乡建设/城市建设和市政管理/自来水供应", DispatchRule.To.UNIT, "自来水公司"),
            new Line("城乡建设/城市建设和市政管理/燃气供应", DispatchRule.To.UNIT, "燃气公司"),
            new Line("科技与信息产业/电信", DispatchRule.To.UNIT, "通信公司"),
            new Line("教育文体/教育行政管理", DispatchRule.To.COMMUNITY, null),
            new Line("环境保护/环境污染/水污染", DispatchRule.To.STREET, null),
            new Line("城乡建设/城乡规划/违章建筑", DispatchRule.To.STREET, null));

    private final DispatchRules rules;
    private final Categories categories;

    SampleRules(DispatchRules rules, Categories categories) {
        this.rules = rules;
        this.categories = categories;
    }

    void setUp() {
        var city = new Actor(
                new AccountId(Actor.system().account().value()),
                "",
                List.of(new Grant(Role.CITY_OFFICER, NodePath.of("35.01.81"))));
        var stated = rules.stated(city);
        var wanted = new ArrayList<DispatchRule>();
        for (var line : LINES) {
            var code = categories.byPath(line.category()).orElseThrow().code();
            var unit = line.unit() == null ? null : SampleUnits.desk(line.unit());
            wanted.add(new DispatchRule(
                    UUID.nameUUIDFromBytes(line.category().getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                    (wanted.size() + 1) * 10,
                    code,
                    null,
                    null,
                    line.to(),
                    unit));
        }
        rules.replace(city, stated.version(), wanted);
    }
}
