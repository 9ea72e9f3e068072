package io.termatlas.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A randomized test that takes a `java.util.random.RandomGenerator`. Every run draws one seed and prints it when the
/// test fails; `-Dtest.seed=N` replays it.
@Test
@ExtendWith(SeedExtension.class)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SeededTest {}
