package org.linjuli;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** Starts the product. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class) // modules name freely
@Modulithic(sharedModules = "platform") // a test of any one module stands on the platform too
public class Linjuli {

    public static void main(String[] args) {
        SpringApplication.run(Linjuli.class, args);
    }
}
