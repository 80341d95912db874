package org.linjuli.casework.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.category.Categories;
import org.linjuli.casework.category.Category;
import org.linjuli.casework.category.CategoryChange;
import org.linjuli.casework.category.CategoryEntry;
import org.linjuli.identity.CurrentActor;
import org.linjuli.lifecycle.Term;
import org.linjuli.shared.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The dictionary of categories. */
@RestController
@RequestMapping("/api/v1/categories")
class CategoryController {

    private static final String TERM = "[1-9]\\d{0,2}(wd|wh|h)";
    private static final String CODE = "\\d{2}(\\.\\d{2}){0,2}";

    record CategoryView(
            String code,
            String name,
            List<String> path,
            int level,
            Category.Kind kind,
            String acceptance,
            String resolution,
            boolean emergency,
            boolean photoAfter,
            boolean verification,
            boolean isPrivate,
            boolean open) {

        static CategoryView of(Category category) {
            return new CategoryView(
                    category.code(),
                    category.name(),
                    category.path(),
                    category.level(),
                    category.kind(),
                    category.acceptance().toString(),
                    category.resolution().toString(),
                    category.emergency(),
                    category.photoAfter(),
                    category.verification(),
                    category.isPrivate(),
                    category.isOpen());
        }
    }

    record CategoryList(List<CategoryView> items) {}

    record CategoryHistory(List<CategoryChange> items) {}

    /** What is to hold from a day on; what is left out is inherited. */
    record Wanted(
            @NotBlank(message = "请填写类别名称") @Size(max = 40, message = "类别名称最多 40 个字")
            String name,

            Category.@Nullable Kind kind,

            @Pattern(regexp = TERM, message = "时限请写成 4wh（工作时）、2wd（工作日）或 2h（小时）") @Nullable
            String acceptance,

            @Pattern(regexp = TERM, message = "时限请写成 4wh（工作时）、2wd（工作日）或 2h（小时）") @Nullable
            String resolution,

            @Nullable Boolean emergency,
            @Nullable Boolean photoAfter,
            @Nullable Boolean verification,
            @Nullable Boolean isPrivate,
            @NotNull(message = "请选择生效日期") LocalDate from) {

        CategoryEntry entry(String code) {
            return new CategoryEntry(
                    code,
                    name.strip(),
                    kind,
                    acceptance == null ? null : Term.parse(acceptance),
                    resolution == null ? null : Term.parse(resolution),
                    emergency,
                    photoAfter,
                    verification,
                    isPrivate);
        }
    }

    private final Categories categories;

    CategoryController(Categories categories) {
        this.categories = categories;
    }

    @GetMapping
    CategoryList all() {
        return new CategoryList(categories.all().stream().map(CategoryView::of).toList());
    }

    @GetMapping("/{code}/history")
    CategoryHistory history(@PathVariable String code) {
        return new CategoryHistory(categories.history(code));
    }

    @PutMapping("/{code}")
    CategoryHistory change(
            @CurrentActor Actor actor,
            @PathVariable @Pattern(regexp = CODE) String code,
            @Valid @RequestBody Wanted wanted) {
        categories.change(actor, wanted.entry(code), wanted.from());
        return history(code);
    }

    @DeleteMapping("/{code}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@CurrentActor Actor actor, @PathVariable String code, @RequestParam LocalDate from) {
        categories.close(actor, code, from);
    }
}
