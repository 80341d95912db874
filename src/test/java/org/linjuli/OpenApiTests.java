package org.linjuli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.stream.Collectors;
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

    /** The description knows a form by its simple name alone: of two with the same name it tells one for both. */
    @Test
    void noTwoFormsHaveOneName() throws Exception {
        var forms = new HashSet<>(described()
                .lines()
                .filter(line -> line.matches("    \\w+:"))
                .map(line -> line.strip().replace(":", ""))
                .toList());
        var named = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.linjuli").stream()
                        .filter(one -> one.isRecord() && one.getPackageName().endsWith(".web"))
                        .filter(one -> forms.contains(one.getSimpleName()))
                        .collect(Collectors.groupingBy(
                                JavaClass::getSimpleName, Collectors.mapping(JavaClass::getName, Collectors.toSet())));

        assertThat(named.values()).filteredOn(same -> same.size() > 1).isEmpty();
    }

    private String described() throws Exception {
        var answer = mvc.get().uri("/v3/api-docs.yaml").exchange().getResponse();
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
