package io.termatlas.app.console;

/// Emphasis on a terminal that shows it, plain text elsewhere.
public enum AnsiStyle {
    PLAIN {
        @Override
        String paint(String code, String text) {
            return text;
        }
    },
    COLOURED {
        @Override
        String paint(String code, String text) {
            return text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
        }
    };

    abstract String paint(String code, String text);

    public String strong(String text) {
        return paint("1", text);
    }

    public String faint(String text) {
        return paint("2", text);
    }

    public String address(String text) {
        return paint("36", text);
    }

    public String warning(String text) {
        return paint("33", text);
    }

    String match(String text) {
        return paint("1;33", text);
    }
}
