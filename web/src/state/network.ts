import { defineStore } from 'pinia'
import { ref } from 'vue'
import { onNetwork } from '@/lib/http'

/** Whether the server can be reached: what the device says, corrected by what the requests meet. */
export const useNetwork = defineStore('network', () => {
  const online = ref(navigator.onLine)

  function watch(): void {
    window.addEventListener('online', () => (online.value = true))
    window.addEventListener('offline', () => (online.value = false))
    onNetwork({ reached: (reached) => (online.value = reached) })
  }

  return { online, watch }
})
