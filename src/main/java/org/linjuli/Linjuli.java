package org.linjuli;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the product. */
@SpringBootApplication
public class Linjuli {

    public static void main(String[] args) {
        SpringApplication.run(Linjuli.class, args);
    }
}
