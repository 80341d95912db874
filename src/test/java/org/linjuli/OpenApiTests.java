package org.linjuli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.linjuli.testing.Committed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** openapi.yaml says what the program says. */
@AutoConfigureMockMvc
@SpringBootTest(properties = "springdoc.api-docs.enabled=true")
class OpenApiTests {

    @Autowired
    private MockMvcTester mvc;

    @Test
    void theCommittedDescriptionIsUpToDate() throws Exception {
        Committed.file("openapi.yaml").shouldSay(described());
    }

    /** An answer is left empty where its record can't be described, as when another record has the same name. */
    @Test
    void everyAnswerIsDescribed() throws Exception {
        assertThat(described()).contains("content:").doesNotContain("content: {}");
    }

    private String described() throws Exception {
        var answer = mvc.get().uri("/v3/api-docs.yaml").exchange().getResponse();
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
