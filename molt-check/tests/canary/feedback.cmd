runtime-feedback feedback.json
