package org.linjuli.casework.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.category.Category;
import org.linjuli.casework.category.CategoryEntry;
import org.linjuli.lifecycle.Term;
import org.linjuli.shared.Level;

/** What is to be said about a category from a day on; what is left out is inherited. */
record WantedCategory(
        @NotBlank(message = "请填写类别名称") @Size(max = 40, message = "类别名称最多 40 个字")
        String name,

        Category.@Nullable Kind kind,
        @Nullable Level handledAt,

        @Pattern(regexp = TERM, message = TERM_WRONG) @Nullable
        String acceptance,

        @Pattern(regexp = TERM, message = TERM_WRONG) @Nullable
        String resolution,

        @Pattern(regexp = HOURS, message = HOURS_WRONG) @Nullable
        String emergencyAcceptance,

        @Pattern(regexp = HOURS, message = HOURS_WRONG) @Nullable
        String emergencyResolution,

        @Nullable Boolean emergency,
        @Nullable Boolean photoBefore,
        @Nullable Boolean photoAfter,
        @Nullable Boolean verification,

        @Min(value = 0, message = "抽查比例应为 0 到 100") @Max(value = 100, message = "抽查比例应为 0 到 100") @Nullable
        Integer spotCheck,

        @Nullable Boolean isPrivate,
        @NotNull(message = "请选择生效日期") LocalDate from) {

    private static final String TERM = "[1-9]\\d{0,2}(wd|wh|h)";
    private static final String TERM_WRONG = "时限请写成 4wh（工作时）、2wd（工作日）或 2h（小时）";
    private static final String HOURS = "[1-9]\\d{0,2}h";
    private static final String HOURS_WRONG = "紧急时限不分昼夜，请写成 2h（小时）";

    CategoryEntry entry(String code) {
        return new CategoryEntry(
                code,
                name.strip(),
                kind,
                handledAt,
                term(acceptance),
                term(resolution),
                term(emergencyAcceptance),
                term(emergencyResolution),
                emergency,
                photoBefore,
                photoAfter,
                verification,
                spotCheck,
                isPrivate);
    }

    private static @Nullable Term term(@Nullable String text) {
        return text == null ? null : Term.parse(text);
    }
}
