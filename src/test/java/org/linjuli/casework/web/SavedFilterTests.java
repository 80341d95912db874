package org.linjuli.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linjuli.shared.Role;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The filters that somebody keeps under a name. */
class SavedFilterTests extends OverHttp {

    private static final String FILTERS = "/api/v1/requests/filters";

    @Test
    void aFilterIsKeptForItsAuthorAlone() {
        var officer = somebody(Role.CITY_OFFICER, "35.01.81");

        assertThat(save(officer, "本周超期", "overdue=true&sort=due")).hasStatusOk();

        path(get(officer, FILTERS), "$.items[0].name").isEqualTo("本周超期");
        path(get(officer, FILTERS), "$.items[0].query").isEqualTo("overdue=true&sort=due");
        path(get(somebody(Role.CITY_OFFICER, "35.01.81"), FILTERS), "$.items.length()")
                .isEqualTo(0);
    }

    @Test
    void oneOfTheSameNameIsReplaced() {
        var officer = somebody(Role.CITY_OFFICER, "35.01.81");
        save(officer, "超期", "overdue=true");

        var answer = save(officer, "超期", "overdue=true&state=open");

        path(answer, "$.items.length()").isEqualTo(1);
        path(answer, "$.items[0].query").isEqualTo("overdue=true&state=open");
    }

    @Test
    void theTwentyFirstIsRefusedAndOneOfTheTwentyMayStillChange() {
        var officer = somebody(Role.CITY_OFFICER, "35.01.81");
        IntStream.rangeClosed(1, 20)
                .forEach(n -> assertThat(save(officer, "筛选" + n, "q=" + n)).hasStatusOk());

        assertThat(save(officer, "再来一个", "q=x")).hasStatus(409);
        assertThat(save(officer, "筛选7", "q=y")).hasStatusOk();
    }

    @Test
    void aForgottenOneIsGone() {
        var officer = somebody(Role.CITY_OFFICER, "35.01.81");
        save(officer, "a/b", "q=1");

        var forgotten = mvc.delete()
                .uri(URI.create(FILTERS + "?name=a%2Fb"))
                .with(officer.browser())
                .exchange();

        assertThat(forgotten).hasStatus(204);
        path(get(officer, FILTERS), "$.items.length()").isEqualTo(0);
    }

    @Test
    void aNamelessOneIsRefused() {
        var officer = somebody(Role.CITY_OFFICER, "35.01.81");

        assertThat(save(officer, "  ", "q=1")).hasStatus(400);
        assertThat(save(officer, "名".repeat(21), "q=1")).hasStatus(400);
    }

    private MvcTestResult save(Person who, String name, String query) {
        return mvc.put()
                .uri(FILTERS)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\": \"%s\", \"query\": \"%s\"}".formatted(name, query))
                .with(who.browser())
                .exchange();
    }
}
