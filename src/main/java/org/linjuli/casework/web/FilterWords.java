package org.linjuli.casework.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.RequestState;
import org.linjuli.casework.list.Filter;
import org.linjuli.shared.CityTime;
import org.springframework.stereotype.Component;

/** Tells a filter in words, for who has to decide about it. */
@Component
class FilterWords {

    private final Wording wording;

    FilterWords(Wording wording) {
        this.wording = wording;
    }

    String of(Filter filter) {
        var words = new StringJoiner("；");
        words.setEmptyValue("申请人能看到的全部诉求");
        say(words, "范围", filter.area(), wording::area);
        if (!filter.states().isEmpty()) {
            words.add("状态："
                    + new TreeSet<>(filter.states())
                            .stream().map(RequestState::label).collect(Collectors.joining("、")));
        }
        say(
                words,
                "类别",
                filter.category(),
                code -> String.join(" / ", wording.category(code).path()));
        say(words, "搜索", filter.text(), text -> "“" + text + "”");
        say(words, "反映时间从", filter.from(), from -> day(from).toString());
        say(words, "反映时间到", filter.to(), to -> day(to).minusDays(1).toString());
        say(words, "超期", filter.overdue(), FilterWords::yes);
        say(words, "承办", filter.owner(), wording::desk);
        say(words, "来源", filter.channel(), channel -> channel.label());
        say(words, "紧急", filter.emergency(), FilterWords::yes);
        say(words, "督办", filter.supervised(), FilterWords::yes);
        say(words, "计入数据的", filter.counted(), FilterWords::counted);
        return words.toString();
    }

    private static <T> void say(StringJoiner words, String name, @Nullable T value, Function<T, String> said) {
        if (value != null) {
            words.add(name + "：" + said.apply(value));
        }
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, CityTime.ZONE);
    }

    private static String yes(boolean is) {
        return is ? "是" : "否";
    }

    private static String counted(Filter.Counted counted) {
        return switch (counted) {
            case COUNTED -> "反映";
            case RESPONDED -> "及时响应";
            case SOLVED -> "解决";
            case ON_TIME -> "按期办结";
            case IN_GRID -> "网格内解决";
            case ANSWERED -> "已评价";
            case REOPENED -> "重新办理";
            case JUDGED -> "可评价";
            case SATISFIED -> "满意";
        };
    }
}
