package org.linjuli;

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
        var described = mvc.get().uri("/v3/api-docs.yaml").exchange().getResponse();

        Committed.file("openapi.yaml").shouldSay(described.getContentAsString(StandardCharsets.UTF_8));
    }
}
