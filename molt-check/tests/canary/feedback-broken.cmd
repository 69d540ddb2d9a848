runtime-feedback feedback-broken.json
