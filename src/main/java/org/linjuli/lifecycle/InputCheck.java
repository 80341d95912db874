package org.linjuli.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.CityTime;
import org.linjuli.shared.NodePath;

/** Turns what arrived as JSON into {@link Inputs}, blaming each field by its name. */
public final class InputCheck {

    private static final Pattern CODE = Pattern.compile("\\d{2}(\\.\\d{2}){0,2}");

    private record Fault(String field, String message) {}

    private InputCheck() {}

    /** Reads the fields that the rule declares and ignores none: an unknown field is a fault too. */
    public static <T> Inputs read(List<Input<T>> declared, Map<String, ?> given) {
        var faults = new ArrayList<Fault>();
        var values = new HashMap<String, Object>();
        for (var input : declared) {
            var raw = given.get(input.name());
            if (raw != null && !"".equals(raw)) {
                read(input, raw, faults, values);
            }
        }
        given.keySet().stream()
                .filter(name ->
                        declared.stream().noneMatch(input -> input.name().equals(name)))
                .forEach(name -> faults.add(new Fault(name, "这一步没有这个填写项，请去掉")));
        refuse(faults);
        return new Inputs(values);
    }

    private static <T> void read(Input<T> input, Object raw, List<Fault> faults, Map<String, Object> values) {
        var value = parsed(input, raw);
        if (value == null) {
            faults.add(new Fault(input.name(), input.label() + "的格式不对"));
        } else if (isBeyondLimits(input, value)) {
            faults.add(new Fault(input.name(), limits(input)));
        } else {
            values.put(input.name(), value);
        }
    }

    /** Refuses an attempt that lacks a required field, or whose date is not ahead within the limit. */
    static <T> void complete(List<Input<T>> declared, T subject, Attempt attempt) {
        var faults = new ArrayList<Fault>();
        var today = LocalDate.ofInstant(attempt.at(), CityTime.ZONE);
        for (var input : declared) {
            var value = attempt.inputs().values().get(input.name());
            if (value == null && required(input, subject, attempt.inputs())) {
                faults.add(new Fault(input.name(), "请填写" + input.label()));
            }
            if (value instanceof LocalDate day && (!day.isAfter(today) || day.isAfter(today.plusDays(input.most())))) {
                faults.add(new Fault(input.name(), input.label() + "应在明天起的 " + input.most() + " 天以内"));
            }
        }
        refuse(faults);
    }

    private static <T> boolean required(Input<T> input, T subject, Inputs given) {
        return input.requiredFor().test(subject)
                || input.along()
                        .filter(along -> along.value().equals(given.values().get(along.field())))
                        .isPresent();
    }

    private static <T> @Nullable Object parsed(Input<T> input, Object raw) {
        try {
            return switch (input.type()) {
                case TEXT -> raw instanceof String text ? text.strip() : null;
                case CHOICE ->
                    input.options().stream().anyMatch(option -> option.value().equals(raw)) ? raw : null;
                case CATEGORY ->
                    raw instanceof String code && CODE.matcher(code).matches() ? code : null;
                case DAYS -> raw instanceof Integer days ? days : null;
                case DATE -> LocalDate.parse((String) raw);
                case DESK -> NodePath.of((String) raw);
                case REQUEST, NODE -> UUID.fromString((String) raw);
                case PHOTOS ->
                    ((List<?>) raw)
                            .stream().map(id -> UUID.fromString((String) id)).toList();
            };
        } catch (IllegalArgumentException | ClassCastException | java.time.DateTimeException malformed) {
            return null;
        }
    }

    /** A date has limits too, but they are counted from the day of the attempt. */
    private static <T> boolean isBeyondLimits(Input<T> input, Object value) {
        return switch (input.type()) {
            case TEXT -> isBeyond(input, ((String) value).length());
            case PHOTOS -> isBeyond(input, ((List<?>) value).size());
            case DAYS -> isBeyond(input, (Integer) value);
            case DATE, DESK, REQUEST, NODE, CATEGORY, CHOICE -> false;
        };
    }

    private static <T> boolean isBeyond(Input<T> input, int size) {
        return size < input.least() || size > input.most();
    }

    private static <T> String limits(Input<T> input) {
        return switch (input.type()) {
            case TEXT -> input.label() + "应为 " + input.least() + " 到 " + input.most() + " 个字";
            case PHOTOS -> input.label() + "应为 " + input.least() + " 到 " + input.most() + " 张";
            case DAYS -> input.label() + "应为 " + input.least() + " 到 " + input.most() + " 天";
            case DATE, DESK, REQUEST, NODE, CATEGORY, CHOICE -> input.label() + "的格式不对";
        };
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw LifecycleProblem.INPUT_INCOMPLETE.now().with("errors", List.copyOf(faults));
        }
    }
}
