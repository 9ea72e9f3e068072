package io.termatlas.model.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// The SHA-256 of some bytes.
///
/// @param hex its 64 hexadecimal digits, in small letters
public record Sha256(String hex) {
    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{64}");
    private static final int SHORT = 16;
    private static final int BUFFER = 64 * 1024;

    public Sha256 {
        if (!DIGITS.matcher(hex).matches()) {
            throw new IllegalArgumentException("a SHA-256 has 64 hexadecimal digits in small letters");
        }
    }

    public static Sha256 of(byte[] bytes) {
        MessageDigest digest = begin();
        digest.update(bytes);
        return end(digest);
    }

    /// Of the text in UTF-8.
    public static Sha256 of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Of a file of any size.
    public static Sha256 of(Path file) throws IOException {
        MessageDigest digest = begin();
        byte[] buffer = new byte[BUFFER];
        try (InputStream bytes = Files.newInputStream(file)) {
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return end(digest);
    }

    /// For bytes that come one after the other; [#end] makes the value of it.
    public static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /// @param digest from [#begin]; begins anew
    public static Sha256 end(MessageDigest digest) {
        return new Sha256(HexFormat.of().formatHex(digest.digest()));
    }

    /// The first 16 digits: enough to tell apart what is no attack.
    public String shortHex() {
        return hex.substring(0, SHORT);
    }

    /// The 32 bytes.
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
