package org.linjuli.cipher;

import org.linjuli.platform.Mode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeySettings.class)
class KeyConfiguration {

    @Bean
    Keys keys(KeySettings settings, @Value("${linjuli.mode:production}") Mode mode) {
        if (settings.text() != null) {
            return KeyRing.parse(settings.text());
        }
        if (settings.file() != null) {
            return new KeyFile(settings.file()).read();
        }
        return switch (mode) {
            case DEMO -> new KeyFile(settings.generatedFile()).readOrGenerate();
            case PRODUCTION -> throw new IllegalStateException("""
                        Linjuli does not start in production without keys of its own: set LINJULI_KEYS_FILE to a file \
                        outside the database folder, or LINJULI_KEYS_TEXT (docs/modules/identity.md says what it holds)""");
        };
    }

    @Bean
    FieldCipher fieldCipher(Keys keys, KeySettings settings) {
        return new FieldCipher(keys, settings.algorithm());
    }
}
